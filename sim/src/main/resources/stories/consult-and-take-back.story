story: Consult, hand over, take back

# A colleague is asked and answers in a note: the lead stays. A lead is handed over by name with a reason, and taken back
# with another. Nobody is handed to who is not there.

given need late-delivery, title Late delivery, function delivery, pod care
given employee mia, name Mia Berg, function delivery, skills late-delivery, pod care
given employee ole, name Ole Dahl, function billing, pod care
given employee tom, name Tom Ek, function workshop, pod care
given pod care, name Customer care, duty mia
given customer amara, name Amara Okafor, email amara@example.com
given customer bo, name Bo Lund, email bo@example.com, no consent feelings

reads "Where is my sofa? Let me talk to a person" as negative UNEASY late-delivery

at 0D 08:55  mia is available
at 0D 08:55  ole is available
at 0D 09:00  amara writes "Where is my sofa? Let me talk to a person"
then send to amara "bringing in a colleague"
then the last note says "Feeling: uneasy"
at 0D 09:02  mia consults ole about amara "Is the delivery paid?"
then the last note says "Mia Berg asks Ole Dahl: Is the delivery paid?"
then what ole was asked is ASKED
then lead is mia
at 0D 09:04  ole replies to amara "Yes, on the second of March."
then what ole was asked is ANSWERED
then the last note says "on the second of March"
then lead is mia
then nothing more is sent

at 0D 09:05  mia hands amara to ole because "only the refund is left"
then lead is ole because "only the refund is left"
then the last note says "From Mia Berg to Ole Dahl: only the refund is left"
at 0D 09:06  mia replies to amara "Ole has it now"
then nothing more is sent
at 0D 09:10  mia takes amara back because "the driver rang"
then lead is mia because "the driver rang"
at 0D 09:11  mia hands amara to tom because "he knows sofas"
then lead is mia because "the driver rang"
at 0D 09:12  mia replies to amara "I see how upsetting this is. The driver rang: he is at your door."
then send to amara "at your door" from mia
then nothing more is sent
then amara has one thread without gaps

# Whose feelings we may not read, of her no note speaks of them.
at 0D 10:00  bo writes "Where is my sofa? Let me talk to a person"
then send to bo "bringing in a colleague"
then the last note of bo does not say "Feeling"

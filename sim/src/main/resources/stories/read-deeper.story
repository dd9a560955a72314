story: What the words lead to waits for a deeper reading, a little while, and is done once

given need late-delivery, title Late delivery, function delivery, pod care
given employee mia, name Mia Berg, function delivery, skills late-delivery, pod care
given pod care, name Customer care, duty mia
given customer amara, name Amara Okafor, email amara@example.com
given customer bo, name Bo Lund, email bo@example.com
given customer cleo, name Cleo Marsh, email cleo@example.com
given customer dora, name Dora Falk, email dora@example.com
given customer eli, name Eli Stone, email eli@example.com

reads "Oh great, the parcel again" as positive DELIGHTED thanks
reads "Oh great, the parcel again" deeper as negative DISTRESSED late-delivery
reads "Where is it" as neutral EVEN order-status
reads "Where is it" deeper as negative UNEASY late-delivery
reads "Not again" as neutral EVEN order-status
reads "Not again" deeper as negative DISTRESSED late-delivery
reads "So much for Monday" as neutral EVEN order-status
reads "So much for Monday" deeper as negative DISTRESSED late-delivery
reads "As promised, I see" as neutral EVEN order-status
reads "As promised, I see" deeper as negative DISTRESSED late-delivery

# In time: acted on once, by the deeper reading.
at 0D 09:00  mia is available
at 0D 09:00  amara writes "Oh great, the parcel again"
then nothing more is sent
then no need of amara
at 0D 09:00  "Oh great, the parcel again" is read deeper
then send to amara "bringing in a colleague" from the assistant
then feeling of amara is DISTRESSED
then need late-delivery of amara is OPEN
at 0D 09:05
then nothing more is sent

# Too late: acted on by the first reading. The deeper one is shown from then on, and nothing is said again.
at 0D 10:00  bo writes "Where is it"
then nothing more is sent
at 0D 10:01
then send to bo "not sure I understood" from the assistant
then feeling of bo is EVEN
at 0D 10:02  "Where is it" is read deeper
then feeling of bo is UNEASY
then need late-delivery of bo is OPEN
then nothing more is sent

# There is none: acted on at once by the first.
at 0D 11:00  cleo writes "Not again"
at 0D 11:00  "Not again" cannot be read deeper
then send to cleo "not sure I understood" from the assistant
then feeling of cleo is EVEN

# Ended between the two, started in time: the reading is asked for again, and comes.
at 0D 12:00  dora writes "So much for Monday"
at 0D 12:00  the server is ended and started again
then nothing more is sent
at 0D 12:00  "So much for Monday" is read deeper
then send to dora "bringing in a colleague" from the assistant
then feeling of dora is DISTRESSED

# Ended between the two, and the reading does not come in time: the first reading is acted on. No word is lost.
at 0D 13:00  eli writes "As promised, I see"
at 0D 13:00  the server is ended and started again
at 0D 13:01
then send to eli "not sure I understood" from the assistant
at 0D 13:02  "As promised, I see" is read deeper
then feeling of eli is DISTRESSED
then nothing more is sent

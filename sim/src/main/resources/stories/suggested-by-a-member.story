story: Members suggest, the lead sends

# Two know the answer; the customer hears one voice. What a member writes waits for the lead, and is sent once.

given need late-delivery, title Late delivery, function delivery, pod care
given employee mia, name Mia Berg, function delivery, skills late-delivery, pod care
given employee ole, name Ole Dahl, function billing, pod care
given pod care, name Customer care, duty mia
given customer amara, name Amara Okafor, email amara@example.com

reads "Where is my sofa? Let me talk to a person" as negative UNEASY late-delivery

at 0D 08:55  mia is available
at 0D 08:56  ole is available
at 0D 09:00  amara writes "Where is my sofa? Let me talk to a person"
then send to amara "bringing in a colleague"
then lead is mia
at 0D 09:02  ole replies to amara "It was paid on the second of March."
then what ole wrote for amara is OFFERED
then the last note says "paid on the second of March"
then nothing more is sent
at 0D 09:04  mia sends to amara what ole wrote
then send to amara "paid on the second of March" from mia
then what ole wrote for amara is SENT
then nothing more is sent
then amara has one thread without gaps

story: A pod of one, and nobody there

# One member is enough, and with nobody there somebody still answers for every customer. What cannot be known is not told.

given need late-delivery, title Late delivery, function delivery, pod care
given employee mia, name Mia Berg, function delivery, skills late-delivery, capacity 1, pod care
given pod care, name Customer care, duty mia
given customer amara, name Amara Okafor, email amara@example.com, phone +46700000001
given customer bo, name Bo Lund, email bo@example.com, phone +46700000002

reads "Where is my sofa? Let me talk to a person" as neutral EVEN late-delivery

at 0D 07:00  amara writes "Where is my sofa? Let me talk to a person"
then send to amara "bringing in a colleague"
then nothing more is sent
then lead is mia because "has the duty"
then amara waits because "nobody has room"
at 0D 08:55  mia is available
then lead is mia because "knows late delivery best"
then amara does not wait

# The wait may be longer than a quarter of an hour: Bo would rather be rung, and keeps his place.
at 0D 09:00  bo writes "Where is my sofa? Let me talk to a person"
then send to bo "bringing in a colleague"
then send to bo "call me"
at 0D 09:01  bo writes "Call me"
then send to bo "We will ring you on +46700000002"
then bo waits because "nobody has room"
at 0D 09:10  mia resolves amara
then lead of bo is mia
then bo does not wait
then nothing more is sent

story: A break that ends by itself

# Who says until when is back at that time without another click. Who waits meanwhile is told when somebody is there, and
# is not forgotten: the talk that was under way is picked up first.

given need late-delivery, title Late delivery, function delivery, pod care
given employee mia, name Mia Berg, function delivery, skills late-delivery, pod care
given pod care, name Customer care, duty mia
given customer amara, name Amara Okafor, email amara@example.com
given customer bo, name Bo Lund, email bo@example.com

reads "Where is my sofa? Let me talk to a person" as neutral EVEN late-delivery
reads "Wo ist mein Sofa? Let me talk to a person" as neutral EVEN late-delivery

at 0D 08:55  mia is available
at 0D 09:00  amara writes "Where is my sofa? Let me talk to a person"
then send to amara "bringing in a colleague"
then lead is mia because "knows late delivery best"
at 0D 09:10  mia is on a break until 09:30
then send to amara "Somebody is back at 09:30" from the assistant
then lead is mia
then amara waits because "nobody has room"
at 0D 09:12  bo writes "Wo ist mein Sofa? Let me talk to a person"
then send to bo "bringing in a colleague"
then send to bo "Somebody is back at 09:30"
then lead is mia because "has the duty"
at 0D 09:29
then bo waits because "nobody has room"
at 0D 09:30
then lead of amara is mia because "knows late delivery best"
then amara does not wait
then bo does not wait
then lead of bo is mia
then nothing more is sent

# A break without an end lasts until she says so; one that is ended sooner is not ended twice.
at 0D 10:00  mia is on a break until 10:30
then send to amara "back at 10:30"
then send to bo "back at 10:30"
at 0D 10:10  mia is available
then amara does not wait
at 0D 10:20  mia is on a break
then amara waits because "nobody has room"
at 0D 10:31
then amara waits because "nobody has room"
at 0D 10:40  mia is available
then amara does not wait
then nothing more is sent

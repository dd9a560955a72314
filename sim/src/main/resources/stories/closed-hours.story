story: Outside the opening hours

# Nothing new is passed on while we are closed, also when somebody is still there. The customer is told when we open and by
# when there is an answer; a letter is told by when alone.

given queue hours 08:00 18:00
given need late-delivery, title Late delivery, function delivery, pod care
given employee mia, name Mia Berg, function delivery, skills late-delivery, pod care
given pod care, name Customer care, duty mia
given customer amara, name Amara Okafor, email amara@example.com
given customer bo, name Bo Lund, email bo@example.com

reads "Where is my sofa? Let me talk to a person" as neutral EVEN late-delivery

at 0D 17:00  mia is available
at 0D 18:30  amara writes "Where is my sofa? Let me talk to a person"
then send to amara "bringing in a colleague"
then send to amara "We are closed now and open tomorrow 08:00. You will have an answer by tomorrow 08:15."
then lead is mia because "answers for it"
then amara waits because "we are closed"
at 0D 18:40  mia is away
then lead of amara is mia
at 1D 07:30  mia is available
then amara waits because "we are closed"
at 1D 08:00
then lead of amara is mia because "knows late delivery best"
then amara does not wait
then the wait of amara was as told
then nothing more is sent

# Friday evening: we open on Monday.
at 4D 18:30  bo writes "Where is my sofa? Let me talk to a person" by email
then send to bo "bringing in a colleague" by email
then send to bo "open Monday 08:00" by email
then nothing more is sent

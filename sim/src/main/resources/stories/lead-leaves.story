story: The lead leaves in the middle of a sentence

# Whoever leads may lose the line, or go home. The same moment somebody else leads who knows the whole story, written from
# the record; and when the last one has left, the duty has it, until the first is back.

given need late-delivery, title Late delivery, function delivery, pod care
given employee mia, name Mia Berg, function delivery, skills late-delivery, pod care
given employee ole, name Ole Dahl, function billing, skills invoice-question, pod care
given employee eva, name Eva Lind, function service, pod care
given pod care, name Customer care, duty eva
given customer amara, name Amara Okafor, email amara@example.com

reads "Where is my sofa? It is order 88214. Let me talk to a person" as negative UNEASY late-delivery
reads "Only after six" as neutral EVEN late-delivery
reads "And the van?" as neutral EVEN late-delivery

at 0D 08:55  mia is available
at 0D 08:55  ole is available
at 0D 09:00  amara writes "Where is my sofa? It is order 88214. Let me talk to a person"
then send to amara "bringing in a colleague"
then lead is mia because "knows late delivery best"
then the last note says "Need: Late delivery"
at 0D 09:04  mia replies to amara "I see how uneasy this makes you. Would Friday evening suit you?" promising "a call about the van" by 0D 17:00
then send to amara "Friday evening" from mia
at 0D 09:06  amara writes "Only after six"
at 0D 09:07  mia is away
then lead is ole because "Mia Berg left"
then the last note says "From Mia Berg to Ole Dahl"
then the last note says "Would Friday evening suit you?"
then the last note says "Only after six"
then the last note says "a call about the van"
then the last note says "Feeling: even"
then nothing more is sent

# What Mia had half written when she lost the line reaches nobody but the pod.
at 0D 09:08  mia replies to amara "Then Friday at"
then nothing more is sent
at 0D 09:09  ole replies to amara "Friday after six it is."
then send to amara "Friday after six" from ole

# The last one leaves: the duty leads, also while she is not there; the first who comes takes over at once.
at 0D 09:10  amara writes "And the van?"
at 0D 09:11  ole is away
then lead is eva because "has the duty"
at 0D 09:12  ole is on a break
then lead is eva
at 0D 09:30  mia is available
then lead is mia because "Eva Lind left"
then amara has one thread without gaps

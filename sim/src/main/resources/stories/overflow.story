story: What waits too long flows to another pod

# The other pod takes it only when somebody there has room, and the customer is asked nothing again: one thread, the
# note from the record, and never a moment without a lead.

given need late-delivery, title Late delivery, function delivery, pod care
given employee mia, name Mia Berg, function delivery, skills late-delivery, capacity 1, pod care
given employee tom, name Tom Ek, function workshop, capacity 1, pod workshop
given pod care, name Customer care, duty mia
given pod workshop, name Workshop, duty tom
given overflow from care to workshop after 5m
given customer amara, name Amara Okafor, email amara@example.com
given customer bo, name Bo Lund, email bo@example.com

reads "Where is my sofa? Let me talk to a person" as neutral EVEN late-delivery
reads "It is order 88214. Let me talk to a person" as neutral EVEN late-delivery

at 0D 08:55  mia is available
at 0D 09:00  amara writes "Where is my sofa? Let me talk to a person"
then send to amara "bringing in a colleague"
then lead is mia
at 0D 09:01  bo writes "It is order 88214. Let me talk to a person"
then send to bo "bringing in a colleague"
then send to bo "minutes" from the assistant
then lead is mia because "answers for it"

# Five minutes went by, and nobody is in the workshop: it goes on waiting where it is.
at 0D 09:07
then bo waits because "nobody has room"
then pod of bo is care
at 0D 09:08  tom is available
at 0D 09:09
then pod of bo is workshop
then lead of bo is tom because "Customer care had no room"
then bo does not wait
then the last note of bo says "It is order 88214"
at 0D 09:10  tom replies to bo "88214 leaves us tomorrow."
then send to bo "leaves us tomorrow" from tom
then nothing more is sent
then no question was missed
then bo has one thread without gaps

# An employee passes hers on, with what is left to do.
at 0D 09:20  tom resolves bo
at 0D 09:21  mia passes amara to pod workshop because "the leg must be mended first"
then lead of amara is tom because "free"
then pod of amara is workshop
then the last note of amara says "From Mia Berg"
then the last note of amara says "the leg must be mended first"
then nothing more is sent
then amara has one thread without gaps

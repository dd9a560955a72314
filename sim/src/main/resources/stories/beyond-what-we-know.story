story: What we do not know is not guessed

# An order number alone, a "no worries", or a question nobody ever taught us: none of them becomes a need. The assistant
# asks back once, then brings a person in, who sees that nothing we know was asked for.

given need late-delivery, title Late delivery, function delivery, pod care
given employee mia, name Mia Berg, function delivery, skills late-delivery, pod care
given pod care, name Customer care, duty mia
given customer amara, name Amara Okafor, email amara@example.com

reads "88214" as neutral EVEN out-of-scope
reads "Do you also rent out your showroom for weddings?" as neutral EVEN out-of-scope
reads "And it is late by now" as negative UNEASY late-delivery

at 0D 08:55  mia is available
at 0D 09:00  amara writes "88214"
then no need
then send to amara "Could you tell me a little more" from the assistant
then nobody is asked in

at 0D 09:02  amara writes "Do you also rent out your showroom for weddings?"
then no need
then send to amara "bringing in a colleague" from the assistant
then a person is asked in because "asked back before"
then lead is mia

# What we do know still is a need.
at 0D 09:05  amara writes "And it is late by now"
then need late-delivery is OPEN

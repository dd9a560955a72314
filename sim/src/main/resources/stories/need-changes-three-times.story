story: The need changes three times

# The sofa is late; it was charged twice; it is scratched; it shall go back. Four needs, four who know them best, one
# thread: each time the lead passes with its reason, and the customer is asked nothing anew.

given need late-delivery, title Late delivery, function delivery, pod care
given need invoice-question, title Invoice, function billing, pod care
given need damaged-item, title Damaged item, function workshop, pod care
given need return-item, title Return, function service, pod care
given employee mia, name Mia Berg, function delivery, skills late-delivery, pod care
given employee ole, name Ole Dahl, function billing, skills invoice-question, pod care
given employee tom, name Tom Ek, function workshop, skills damaged-item, pod care
given employee eva, name Eva Lind, function service, skills return-item, pod care
given pod care, name Customer care, duty eva
given customer amara, name Amara Okafor, email amara@example.com

reads "Where is my sofa? It is order 88214. Let me talk to a person" as neutral EVEN late-delivery
reads "You also charged me twice" as neutral EVEN invoice-question
reads "It has come, and it is scratched" as neutral EVEN damaged-item
reads "I would rather send it back" as neutral EVEN return-item

at 0D 08:55  mia is available
at 0D 08:55  ole is available
at 0D 08:55  tom is available
at 0D 08:55  eva is available
at 0D 09:00  amara writes "Where is my sofa? It is order 88214. Let me talk to a person"
then send to amara "bringing in a colleague"
then lead is mia because "Mia Berg knows late delivery best"
at 0D 09:05  amara writes "You also charged me twice"
then lead is ole because "Ole Dahl knows invoice best"
then the last note says "From Mia Berg to Ole Dahl"
at 0D 11:00  amara writes "It has come, and it is scratched"
then lead is tom because "Tom Ek knows damaged item best"
at 0D 11:30  amara writes "I would rather send it back"
then lead is eva because "Eva Lind knows return best"
then the last note says "Late delivery, Invoice, Damaged item, Return"
then the last note says "It is order 88214"
at 0D 11:32  eva replies to amara "It is fetched on Monday, and both charges for 88214 come back."
then send to amara "fetched on Monday" from eva
then nothing more is sent
then no question was missed
then amara has one thread without gaps

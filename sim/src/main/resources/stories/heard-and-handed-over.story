story: Heard, and handed over with the whole story

# A feeling is named before anything else; what the assistant cannot do goes to people, who can read it all.
# When the need changes, so does the lead, and the customer hears one voice.

given need late-delivery, title Late delivery, function delivery, pod care
given need invoice-question, title Invoice, function billing, pod care
given employee mia, name Mia Berg, function delivery, skills late-delivery, pod care
given employee ole, name Ole Dahl, function billing, skills invoice-question, pod care
given pod care, name Customer care, duty mia
given customer amara, name Amara Okafor, email amara@example.com

reads "When does my wardrobe come? It is order 88214" as neutral EVEN order-status
answers "When does my wardrobe come? It is order 88214" with "The tracking link in your dispatch mail shows the last place." from "When a delivery is late"
reads "It was promised for Tuesday and I took a day off work for nothing" as negative UNEASY late-delivery
reads "I will wait then. You also charged me twice for the delivery" as negative UNEASY invoice-question
reads "Thank you, that helps" as positive CONTENT thanks

at 0D 08:55  mia is available
at 0D 08:55  ole is available
at 0D 09:00  amara writes "When does my wardrobe come? It is order 88214"
then send to amara "The tracking link in your dispatch mail" by chat from the assistant
then nobody is asked in
at 0D 09:05  amara writes "It was promised for Tuesday and I took a day off work for nothing"
then feeling is UNEASY
then need late-delivery is OPEN
then send to amara "I'm sorry you have to deal with this." from the assistant
then a person is asked in because "asked back before"
then lead is mia because "knows late delivery best"
then nothing more is sent

at 0D 09:12  mia replies to amara "I can see how frustrating that is, a day off for nothing. The van comes tomorrow at nine." promising "the van comes tomorrow at nine" by 1D 10:00
then send to amara "I can see how frustrating" from mia
then no feeling was missed

at 0D 09:20  amara writes "I will wait then. You also charged me twice for the delivery"
then need invoice-question is OPEN
then lead is ole because "knows invoice best"
then nothing more is sent

# The one who led before may suggest, but speaks to the customer no longer.
at 0D 09:22  mia replies to amara "Ole will look into it"
then nothing more is sent
at 0D 09:25  ole replies to amara "No wonder you are annoyed. The second line is a reservation; I have released it."
then send to amara "No wonder you are annoyed" from ole

at 0D 09:30  amara writes "Thank you, that helps"
then nothing more is sent
at 0D 09:31  ole resolves amara
then conversation is RESOLVED
then need invoice-question is SOLVED
then amara is asked how it went
at 0D 10:00  amara answers heard 5 solved yes "Ole was quick"
then need invoice-question is CONFIRMED

at 1D 09:30  mia keeps the promise to amara
then promise "the van comes tomorrow at nine" is KEPT
at 1D 12:00
then no promise was missed
then nothing more is sent

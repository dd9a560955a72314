story: Two members answer at once

# One reply reaches the customer; the other is kept as a note. Also when nobody led yet: who answers first leads.

given need late-delivery, title Late delivery, function delivery, pod care
given employee mia, name Mia Berg, function delivery, skills late-delivery, pod care
given employee ole, name Ole Dahl, function billing, pod care
given pod care, name Customer care, duty mia
given customer amara, name Amara Okafor, email amara@example.com
given customer bo, name Bo Lund, email bo@example.com

reads "Where is my sofa? Let me talk to a person" as negative UNEASY late-delivery
reads "Do you have it in blue?" as neutral EVEN product-question
answers "Do you have it in blue?" with "The sofa comes in blue, grey and sand." from "Sofas"

at 0D 08:55  mia is available
at 0D 08:55  ole is available
at 0D 09:00  amara writes "Where is my sofa? Let me talk to a person"
then send to amara "bringing in a colleague"
at 0D 09:02  ole replies to amara "I am looking for it."
at 0D 09:02  mia replies to amara "I understand this is upsetting. The van is in your street."
then send to amara "The van is in your street" from mia
then nothing more is sent
then the last note says "I am looking for it."
then lead is mia

at 0D 10:00  bo writes "Do you have it in blue?"
then send to bo "blue, grey and sand" from the assistant
at 0D 10:01  ole replies to bo "Blue is on show in the shop."
at 0D 10:01  mia replies to bo "Blue is in stock."
then send to bo "on show" from ole
then nothing more is sent
then lead is ole because "answered first"
then the last note says "Blue is in stock."
then bo has one thread without gaps

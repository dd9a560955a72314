story: From chat to mail to phone

# She begins in the chat, goes on by mail from the train and calls in the evening. One thread, one lead, nothing asked
# twice, and each answer on the channel she is on.

given need late-delivery, title Late delivery, function delivery, pod care
given employee mia, name Mia Berg, function delivery, skills late-delivery, pod care
given employee ole, name Ole Dahl, function billing, pod care
given pod care, name Customer care, duty mia
given customer amara, name Amara Okafor, email amara@example.com, phone +46701234567

reads "Where is my sofa? It is order 88214. Let me talk to a person" as neutral EVEN late-delivery
reads "I had to leave. Any news?" as neutral EVEN late-delivery
reads "It is me again, on the phone" as neutral EVEN late-delivery

at 0D 08:55  mia is available
at 0D 08:55  ole is available
at 0D 09:00  amara writes "Where is my sofa? It is order 88214. Let me talk to a person"
then send to amara "bringing in a colleague" by chat
at 0D 09:05  mia replies to amara "I ask the driver about 88214."
then send to amara "I ask the driver" by chat from mia
at 0D 09:20  amara writes "I had to leave. Any news?" by email
then lead is mia
at 0D 09:25  mia replies to amara "The van is an hour late; it comes at seven."
then send to amara "comes at seven" by email from mia
at 0D 09:40  amara writes "It is me again, on the phone" by voice
then lead is mia
at 0D 09:41  mia replies to amara "Hello Amara. At seven, and I have told the driver to ring."
then send to amara "told the driver" by voice from mia
then no question was missed
then nothing more is sent
then amara has one thread without gaps

# Asked once more for what she said in the chat, that would be seen.
at 0D 09:42  mia replies to amara "Could you tell me your order number?"
then send to amara "order number" by voice
then a question was missed

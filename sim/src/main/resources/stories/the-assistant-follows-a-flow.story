story: The assistant follows a flow, and confirms before it acts

# Step by step: it asks what it must know, says back what it would do, and does it on a yes alone. Who says no is asked again;
# who asks for a person gets one at any turn.

given flows change-order.yaml
given need change-order, title Change to an order, function service, pod care
given employee mia, name Mia Berg, function service, skills change-order, pod care
given pod care, name Customer care, duty mia
given customer amara, name Amara Okafor, email amara@example.com
given customer cleo, name Cleo Dumas, email cleo@example.com
given customer bo, name Bo Lund, email bo@example.com

reads "I want to change my order" as neutral EVEN change-order
reads "88214" as neutral EVEN out-of-scope
reads "the colour" as neutral EVEN out-of-scope
reads "green" as neutral EVEN out-of-scope
reads "hm, dunno" as neutral EVEN out-of-scope
reads "no" as neutral EVEN out-of-scope
reads "the day please" as neutral EVEN out-of-scope
reads "Friday" as neutral EVEN out-of-scope
reads "yes please" as neutral EVEN out-of-scope
reads "the blue one" as neutral EVEN out-of-scope
reads "I would rather talk to a person" as neutral EVEN out-of-scope

at 0D 09:00  amara writes "I want to change my order"
then send to amara "Which order is it about?" from the assistant
at 0D 09:01  amara writes "88214"
then send to amara "what shall be different? (address, colour, day, something else)"
at 0D 09:02  amara writes "the colour"
then send to amara "What is the new colour?"
at 0D 09:03  amara writes "green"
then send to amara "Order 88214, new colour: green. Shall I have it changed?"
then amara has no OrderChangeAsked in the timeline

# Neither yes nor no changes nothing.
at 0D 09:04  amara writes "hm, dunno"
then send to amara "I did not get that. Order 88214"
then amara has no OrderChangeAsked in the timeline
at 0D 09:05  amara writes "no"
then send to amara "what shall be different?"
then amara has no OrderChangeAsked in the timeline
at 0D 09:06  amara writes "the day please"
then send to amara "What is the new day?"
at 0D 09:07  amara writes "Friday"
then send to amara "Order 88214, new day: Friday."
at 0D 09:08  amara writes "yes please"
then send to amara "It is with our shop now: order 88214, new day."
then amara has OrderChangeAsked in the timeline
then nobody is asked in
then the flow change-order of amara is ENDED

# Twice not understood: a person. And at any turn, on the word.
at 1D 09:00  bo writes "I want to change my order"
then send to bo "Which order"
at 1D 09:01  bo writes "the blue one"
then send to bo "I did not get that. Which order"
at 1D 09:02  bo writes "I would rather talk to a person"
then send to bo "bringing in a colleague"
then a person is asked in because "the customer asked for a person"
then the flow change-order of bo is PERSON
then bo has no OrderChangeAsked in the timeline

# A colleague who takes the talk up ends it, too.
at 2D 09:00  cleo writes "I want to change my order"
then send to cleo "Which order"
at 2D 09:01  mia asks mia to lead cleo because "she is on the phone with me"
then the flow change-order of cleo is PERSON
at 2D 09:02  cleo writes "88214"
then nothing more is sent

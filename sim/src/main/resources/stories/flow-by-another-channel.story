story: A flow goes on where it was, whatever channel the customer comes back by

# Begun by one channel and taken up by another, for each pair of chat, mail and phone, hours later: the next answer counts, what
# was told is not asked again, and words that answer nothing get the open question once more.

given flows change-order.yaml
given need change-order, title Change to an order, function service, pod care
given employee mia, name Mia Berg, function service, skills change-order, pod care
given pod care, name Customer care, duty mia
given customer ada, name Ada Lund, email ada@example.com, phone +46701234560
given customer ben, name Ben Lund, email ben@example.com, phone +46701234561
given customer cem, name Cem Lund, email cem@example.com, phone +46701234562
given customer dag, name Dag Lund, email dag@example.com, phone +46701234563
given customer eli, name Eli Lund, email eli@example.com, phone +46701234564
given customer fay, name Fay Lund, email fay@example.com, phone +46701234565

reads "I want to change my order" as neutral EVEN change-order
reads "88214" as neutral EVEN out-of-scope
reads "Hello again, me from this morning" as neutral EVEN out-of-scope
reads "the colour" as neutral EVEN out-of-scope
reads "green" as neutral EVEN out-of-scope
reads "yes" as neutral EVEN out-of-scope

at 0D 09:00  ada writes "I want to change my order" by chat
then send to ada "Which order is it about?" by chat
at 0D 09:02  ada writes "88214" by chat
then send to ada "what shall be different?" by chat
at 0D 13:00  ada writes "Hello again, me from this morning" by email
then send to ada "To go on where we were: And what shall be different?" by email
at 0D 13:01  ada writes "the colour" by email
then send to ada "What is the new colour?" by email
at 0D 13:02  ada writes "green" by chat
then send to ada "Order 88214, new colour: green." by chat
at 0D 13:03  ada writes "yes" by email
then send to ada "It is with our shop now: order 88214" by email
then no question was missed
then ada has one thread without gaps
then ada has OrderChangeAsked in the timeline
then the flow change-order of ada is ENDED

at 1D 09:00  ben writes "I want to change my order" by chat
then send to ben "Which order is it about?" by chat
at 1D 09:02  ben writes "88214" by chat
then send to ben "what shall be different?" by chat
at 1D 13:00  ben writes "Hello again, me from this morning" by voice
then send to ben "To go on where we were: And what shall be different?" by voice
at 1D 13:01  ben writes "the colour" by voice
then send to ben "What is the new colour?" by voice
at 1D 13:02  ben writes "green" by chat
then send to ben "Order 88214, new colour: green." by chat
at 1D 13:03  ben writes "yes" by voice
then send to ben "It is with our shop now: order 88214" by voice
then no question was missed
then ben has one thread without gaps
then ben has OrderChangeAsked in the timeline
then the flow change-order of ben is ENDED

at 2D 09:00  cem writes "I want to change my order" by email
then send to cem "Which order is it about?" by email
at 2D 09:02  cem writes "88214" by email
then send to cem "what shall be different?" by email
at 2D 13:00  cem writes "Hello again, me from this morning" by chat
then send to cem "To go on where we were: And what shall be different?" by chat
at 2D 13:01  cem writes "the colour" by chat
then send to cem "What is the new colour?" by chat
at 2D 13:02  cem writes "green" by email
then send to cem "Order 88214, new colour: green." by email
at 2D 13:03  cem writes "yes" by chat
then send to cem "It is with our shop now: order 88214" by chat
then no question was missed
then cem has one thread without gaps
then cem has OrderChangeAsked in the timeline
then the flow change-order of cem is ENDED

at 3D 09:00  dag writes "I want to change my order" by email
then send to dag "Which order is it about?" by email
at 3D 09:02  dag writes "88214" by email
then send to dag "what shall be different?" by email
at 3D 13:00  dag writes "Hello again, me from this morning" by voice
then send to dag "To go on where we were: And what shall be different?" by voice
at 3D 13:01  dag writes "the colour" by voice
then send to dag "What is the new colour?" by voice
at 3D 13:02  dag writes "green" by email
then send to dag "Order 88214, new colour: green." by email
at 3D 13:03  dag writes "yes" by voice
then send to dag "It is with our shop now: order 88214" by voice
then no question was missed
then dag has one thread without gaps
then dag has OrderChangeAsked in the timeline
then the flow change-order of dag is ENDED

at 4D 09:00  eli writes "I want to change my order" by voice
then send to eli "Which order is it about?" by voice
at 4D 09:02  eli writes "88214" by voice
then send to eli "what shall be different?" by voice
at 4D 13:00  eli writes "Hello again, me from this morning" by chat
then send to eli "To go on where we were: And what shall be different?" by chat
at 4D 13:01  eli writes "the colour" by chat
then send to eli "What is the new colour?" by chat
at 4D 13:02  eli writes "green" by voice
then send to eli "Order 88214, new colour: green." by voice
at 4D 13:03  eli writes "yes" by chat
then send to eli "It is with our shop now: order 88214" by chat
then no question was missed
then eli has one thread without gaps
then eli has OrderChangeAsked in the timeline
then the flow change-order of eli is ENDED

at 5D 09:00  fay writes "I want to change my order" by voice
then send to fay "Which order is it about?" by voice
at 5D 09:02  fay writes "88214" by voice
then send to fay "what shall be different?" by voice
at 5D 13:00  fay writes "Hello again, me from this morning" by email
then send to fay "To go on where we were: And what shall be different?" by email
at 5D 13:01  fay writes "the colour" by email
then send to fay "What is the new colour?" by email
at 5D 13:02  fay writes "green" by voice
then send to fay "Order 88214, new colour: green." by voice
at 5D 13:03  fay writes "yes" by email
then send to fay "It is with our shop now: order 88214" by email
then no question was missed
then fay has one thread without gaps
then fay has OrderChangeAsked in the timeline
then the flow change-order of fay is ENDED

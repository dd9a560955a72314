story: Everybody is busy: told how long, and matched to who knows the story

# Two people, one talk each. Who comes third waits in a place that is honest: told how long, led by somebody who answers
# for it all the while, and passed on to who helped her last time as soon as there is room.

given need late-delivery, title Late delivery, function delivery, pod care
given need invoice-question, title Invoice, function billing, pod care
given employee mia, name Mia Berg, function delivery, skills late-delivery, capacity 1, pod care
given employee ole, name Ole Dahl, function billing, skills invoice-question, capacity 1, pod care
given pod care, name Customer care, duty mia
given customer amara, name Amara Okafor, email amara@example.com
given customer bo, name Bo Lund, email bo@example.com
given customer cleo, name Cleo Marsh, email cleo@example.com
given customer dan, name Dan Roth, email dan@example.com

reads "Where is my sofa? Let me talk to a person" as neutral EVEN late-delivery
reads "Why two invoices? Let me talk to a person" as neutral EVEN invoice-question
reads "The sofa is late again. Let me talk to a person" as neutral EVEN late-delivery

# Ole helps Amara first, though Mia would know it better: she is on a break.
at 0D 08:55  ole is available
at 0D 09:00  amara writes "Where is my sofa? Let me talk to a person"
then send to amara "bringing in a colleague"
then lead is ole
at 0D 09:02  ole replies to amara "It comes on Friday."
then send to amara "Friday" from ole
at 0D 09:03  ole resolves amara
at 0D 09:05  mia is available

at 0D 10:00  bo writes "Why two invoices? Let me talk to a person"
then send to bo "bringing in a colleague"
then lead is ole because "knows invoice best"
at 0D 10:01  cleo writes "Where is my sofa? Let me talk to a person"
then send to cleo "bringing in a colleague"
then lead is mia because "knows late delivery best"

# Nobody has room: Mia answers for Amara, and Amara knows what to expect.
at 0D 10:05  amara writes "The sofa is late again. Let me talk to a person"
then send to amara "bringing in a colleague"
then send to amara "It will probably take less than" from the assistant
then lead is mia because "answers for it"
then amara waits because "nobody has room"
at 0D 10:06  dan writes "Where is my sofa? Let me talk to a person"
then send to dan "bringing in a colleague"
then send to dan "minutes" from the assistant
then lead is mia because "answers for it"

# Ole is free: he knows the story, and takes Amara, who also waits longest.
at 0D 10:08  ole replies to bo "One is last year's."
then send to bo "last year" from ole
at 0D 10:09  ole resolves bo
then lead of amara is ole because "knows the story already"
then amara does not wait
then the wait of amara was as told
then lead of dan is mia
then dan waits because "nobody has room"
at 0D 10:12  ole replies to amara "I am looking for it now."
then send to amara "looking for it" from ole

# Mia writes to Dan while she is still with Cleo: that is her own to decide, and then she leads.
at 0D 10:13  mia replies to dan "With you in a moment."
then send to dan "With you" from mia
then lead of dan is mia because "answered first"
then dan does not wait
then nothing more is sent
then amara has one thread without gaps

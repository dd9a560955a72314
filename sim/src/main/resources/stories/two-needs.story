story: Two needs in one message, and neither is lost

# People write about everything at once. Both needs are opened, the talk finds whoever is best at the first, and when it
# is solved, it is solved for both: the second never waits for somebody to read the first message again.

given need late-delivery, title Late delivery, function delivery, pod care
given need invoice-question, title Invoice, function billing, pod care
given employee mia, name Mia Berg, function delivery, skills late-delivery, pod care
given employee ole, name Ole Dahl, function billing, skills invoice-question, pod care
given pod care, name Customer care, duty mia
given customer amara, name Amara Okafor, email amara@example.com

reads "My sofa is a week late and I was charged twice. I have called three times. Let me talk to a person" as negative UNEASY late-delivery and invoice-question showing effort

at 0D 08:55  mia is available
at 0D 08:55  ole is available
at 0D 09:00  amara writes "My sofa is a week late and I was charged twice. I have called three times. Let me talk to a person"
then need late-delivery is OPEN
then need invoice-question is OPEN
then send to amara "bringing in a colleague"
then lead is mia because "knows late delivery best"

# The same again opens nothing new.
at 0D 09:02  amara writes "My sofa is a week late and I was charged twice. I have called three times. Let me talk to a person"
then need late-delivery is OPEN

at 0D 09:10  mia replies to amara "I'm sorry it has been so frustrating. The sofa comes tomorrow, and Ole has sent the second charge back."
then send to amara "the second charge back" from mia
at 0D 09:12  mia resolves amara
then need late-delivery is SOLVED
then need invoice-question is SOLVED
then amara is asked how it went
at 0D 10:00  amara answers heard 5 solved yes
then need late-delivery is CONFIRMED
then need invoice-question is CONFIRMED

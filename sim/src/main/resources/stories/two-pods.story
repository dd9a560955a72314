story: A member of two pods carries no more than she can in both together

given need late-delivery, title Late delivery, function delivery, pod delivery-care
given need invoice-question, title Invoice, function billing, pod care
given employee leila, name Leila Haddad, function delivery, skills late-delivery, capacity 1, pod delivery-care care
given pod care, name Customer care, duty leila
given pod delivery-care, name Delivery care, duty leila
given customer amara, name Amara Okafor, email amara@example.com
given customer bo, name Bo Lund, email bo@example.com

reads "Where is my sofa? Let me talk to a person" as neutral EVEN late-delivery
reads "Why two invoices? Let me talk to a person" as neutral EVEN invoice-question

at 0D 08:55  leila is available
at 0D 09:00  amara writes "Where is my sofa? Let me talk to a person"
then send to amara "bringing in a colleague"
then lead is leila because "knows late delivery best"
at 0D 09:01  bo writes "Why two invoices? Let me talk to a person"
then send to bo "bringing in a colleague"
then send to bo "minutes"
then lead is leila because "answers for it"
then bo waits because "nobody has room"
at 0D 09:05  leila resolves amara
then bo does not wait
then lead of bo is leila
then nothing more is sent

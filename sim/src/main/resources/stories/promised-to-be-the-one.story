story: Who promised to be the one gets it

# A promise outweighs who waits longer and who knows more: it was given by name.

given need late-delivery, title Late delivery, function delivery, pod care
given employee mia, name Mia Berg, function delivery, skills late-delivery, capacity 1, pod care
given employee ole, name Ole Dahl, function billing, capacity 1, pod care
given pod care, name Customer care, duty mia
given customer amara, name Amara Okafor, email amara@example.com

reads "Where is my sofa? Let me talk to a person" as neutral EVEN late-delivery
reads "Any news? Let me talk to a person" as neutral EVEN late-delivery

at 0D 08:55  ole is available
at 0D 09:00  amara writes "Where is my sofa? Let me talk to a person"
then send to amara "bringing in a colleague"
then lead is ole
at 0D 09:02  ole replies to amara "I ring the driver and see to it myself." promising "to see to it myself" by 0D 17:00
then send to amara "see to it myself" from ole
at 0D 09:03  ole resolves amara
at 0D 09:04  mia is available
at 0D 11:00  amara writes "Any news? Let me talk to a person"
then send to amara "bringing in a colleague"
then lead of amara is ole because "Ole Dahl promised to be the one"
then nothing more is sent

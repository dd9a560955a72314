story: A recovery is handed on, given something, solved and looked at again

# Who took it over by hand keeps it: no playbook takes it back. Authority and budget say what may be given, and the
# ledger knows an apology that was made on the phone.

given playbooks late-delivery.yaml
given need late-delivery, title Late delivery, function delivery, pod care
given employee mia, name Mia Berg, function delivery, skills late-delivery, pod care
given employee ole, name Ole Dahl, function billing, pod care
given pod care, name Customer care, duty mia
given customer astrid, name Astrid Holm, firstName Astrid, email astrid@example.com
given at most 20.00 EUR per customer and 30.00 EUR a day
given desk may give 10.00 EUR
given lead may give 25.00 EUR

at 0D 08:55  mia is available
at 0D 09:00  astrid: DeliveryDelayed order=88214 parcel=A-1 days=1
then send to astrid "that is on us. I am sorry" as apology by email from a playbook
then recovery "parcel A-1" of astrid was found by an event
then recovery "parcel A-1" of astrid is owned by "Yusuf Demir"

at 0D 10:00  mia takes recovery "parcel A-1" of astrid
then recovery "parcel A-1" of astrid is owned by "Mia Berg"
at 0D 10:05  mia hands recovery "parcel A-1" of astrid to ole because "only the refund is left"
then recovery "parcel A-1" of astrid is owned by "Ole Dahl"

# More than the desk may give, than the customer may get, than the day holds: refused, each with its reason.
at 0D 10:10  ole gives 15.00 EUR for "parcel A-1" to astrid as desk
then nothing is given because "more than desk may give at once (1000)"
at 0D 10:11  ole gives 25.00 EUR for "parcel A-1" to astrid as lead
then nothing is given because "the customer was given 0 in 90 days (at most 2000)"
at 0D 10:12  ole gives 5.00 EUR for "parcel A-1" to astrid as nobody
then nothing is given because "nobody called nobody may give anything"
then recovery "parcel A-1" of astrid holds no money
at 0D 10:13  ole gives 10.00 EUR for "parcel A-1" to astrid as desk
then offer to astrid "10.00 euros"
then recovery "parcel A-1" of astrid has reached MADE_GOOD

at 0D 11:00  ole has solved "parcel A-1" for astrid
then recovery "parcel A-1" of astrid is due 2D 11:00
at 0D 11:05  ole looks at "parcel A-1" of astrid again by 3D 10:00
then recovery "parcel A-1" of astrid is due 3D 10:00
then recovery "parcel A-1" of astrid is owned by "Ole Dahl"
at 2D 12:00
then nothing is asked of astrid
at 3D 10:30
then astrid is asked how it went
at 3D 11:00  astrid answers heard 5 solved yes "Thank you, Ole"
then recovery "parcel A-1" of astrid has reached FOLLOWED_UP
then recovery "parcel A-1" of astrid is owned by "Ole Dahl"

# A second failure, and an apology on the phone: the day's budget holds for all, and nobody apologises twice.
at 3D 12:00  mia opens recovery "chair came scratched" of astrid
then recovery "chair came scratched" of astrid was found by a person
then recovery "chair came scratched" of astrid is owned by "Mia Berg"
at 3D 12:05  mia has apologised for "chair came scratched" to astrid
then recovery "chair came scratched" of astrid has reached APOLOGISED
then nothing more is sent
at 3D 12:10  mia has followed up "chair came scratched" with astrid
at 9D 12:00
then nothing is asked of astrid

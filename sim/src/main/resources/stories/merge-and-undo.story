story: Two names of one person are joined, and parted again

# A browser that was anonymous signs in: what it did belongs to the customer. When that was wrong, all of it goes back.

given customer amara, name Amara Okafor, email amara@example.com
given visitor browser-7
given visitor browser-8

reads "Do you deliver on Saturdays?" as neutral EVEN product-question
answers "Do you deliver on Saturdays?" with "Delivery on Saturdays is possible in most cities." from "How long delivery takes"

at 0D 09:00  browser-7: PageViewed name="Sofa Ljung"
at 0D 09:01  browser-7 writes "Do you deliver on Saturdays?"
then send to browser-7 "Delivery on Saturdays" from the assistant
then need product-question of browser-7 is OPEN
then browser-7 is a person of their own

# Whoever only claims to be her is not joined: a public key may not open a verified profile.
at 0D 09:03  visitor browser-8 claims to be amara
then browser-8 is a person of their own

at 0D 09:05  visitor browser-7 signs in as amara
then browser-7 is part of amara
then need product-question of amara is OPEN
then amara has PageViewed in the timeline
then conversation of amara is WAITING

# What the browser does from now on is hers, also by its old name.
at 0D 09:06  browser-7: BasketChanged items=2
then amara has BasketChanged in the timeline

at 0D 11:00  ole parts browser-7 from amara because "a shared computer: her brother's visit"
then browser-7 is a person of their own
then no need of amara
then need product-question of browser-7 is OPEN
then amara has no PageViewed in the timeline
then amara's name is "Amara Okafor"
then browser-7's name is "unknown"
then nothing more is sent

at 0D 11:05  browser-7: PageViewed name="Table Ek"
then browser-7 has PageViewed in the timeline
then amara has no PageViewed in the timeline

story: Several small failures are one

# Nobody would put each of them right. Three within two weeks are a failure of their own, found with the last of them.

given need complaint, title Complaint, function service, pod care
given employee mia, name Mia Berg, function service, pod care
given pod care, name Customer care, duty mia
given pattern hard-weeks of 3 times within 14 days: PaymentFailed+ItemMissing, title "Several things went wrong", owner "Mia Berg"
given customer amara, name Amara Okafor, email amara@example.com
given customer bo, name Bo Lund, email bo@example.com

at 0D 09:00  amara: PaymentFailed order=1
at 0D 09:00  bo: PaymentFailed order=7
at 10D 09:00  amara: ItemMissing order=1
then amara has no recovery
at 20D 09:00  amara: PaymentFailed order=2
then amara has no recovery
at 20D 09:00  bo: PaymentFailed order=8
at 22D 09:00  amara: PaymentFailed order=3
then recovery "Several things went wrong, 3 times until 2026-03-24" of amara was found by a pattern
then recovery "Several things went wrong, 3 times until 2026-03-24" of amara is owned by "Mia Berg"
then bo has no recovery

# They are being put right: the next is of three others.
at 23D 09:00  amara: PaymentFailed order=4
at 23D 10:00  amara: PaymentFailed order=4
at 24D 10:00  amara: PageViewed path=/sofas
then recovery "Several things went wrong, 3 times until 2026-03-24" of amara has reached OWNED

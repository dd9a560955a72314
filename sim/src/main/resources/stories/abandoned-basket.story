story: An abandoned basket is asked after once

# One friendly word after an hour, to those who allow it, in daytime, and not again for a week.

given playbooks abandoned-basket.yaml
given customer amara, name Amara Okafor, firstName Amara, email amara@example.com, consent marketing
given customer bo, name Bo Lund, firstName Bo, email bo@example.com
given customer cleo, name Cleo Marsh, firstName Cleo, email cleo@example.com, consent marketing
given customer dev, name Dev Patel, firstName Dev, email dev@example.com, consent marketing

at 0D 10:00  amara: BasketUpdated basket=B-1 items=2 value=420
at 0D 10:10  bo: BasketUpdated basket=B-2 items=1 value=1200
at 0D 10:20  cleo: BasketUpdated basket=B-3 items=3 value=310
at 0D 10:55
then nothing more is sent
at 0D 11:05
then send to amara "Hello Amara, your basket is as you left it." by email from a playbook
at 0D 11:10  cleo: OrderPlaced order=N-3
at 0D 14:00
then run abandoned-basket of amara is TREATED
then run abandoned-basket of amara is RUNNING
then run abandoned-basket of cleo is REACHED
then run abandoned-basket of bo is RUNNING
then nothing more is sent

at 0D 16:00  amara: OrderPlaced order=N-1
then run abandoned-basket of amara is REACHED

# A new basket the next day: she was asked after one this week, that is enough.
at 1D 10:00  amara: BasketUpdated basket=B-4 items=1 value=90
at 1D 12:00
then nothing more is sent

# Left in the evening: the word waits until the morning.
at 1D 20:30  dev: BasketUpdated basket=B-5 items=1 value=700
at 1D 22:00
then held because "quiet hours"
then nothing more is sent
at 2D 08:01
then send to dev "Hello Dev, your basket is as you left it." by email from a playbook
at 5D 12:00
then run abandoned-basket of dev is MISSED
then nothing more is sent

"""Families of expressions, each in a sentence of news, with the values they take."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest
from parsed import parse_story

from dateline.dates import find_dates

PUBLISHED = dt.date(2020, 1, 8)  # a Wednesday

#: Sentences by family; what is read in each stands below it, set in.
FAMILIES = """\
# an account goes on over the New Year
In December 1989 troops landed. In January their general gave up.
    December 1989=1989-12
    January=1990-01
War broke out on 2 May 1992. In September a camp was found. On 9 January it was shut.
    2 May 1992=1992-05-02
    September=1992-09
    9 January=1993-01-09
In May 1992 the siege began. In January snow had blocked the pass.
    May 1992=1992-05
    January=1992-01
# of a person or a country there is no 22nd
In October 1962 ships sailed. On the 22nd Kennedy spoke.
    October 1962=1962-10
    the 22nd=1962-10-22
In August 1914 armies marched. On the 4th Belgium was invaded.
    August 1914=1914-08
    the 4th=1914-08-04
In May 1945 the 8th Army rested. On the 9th Army trucks left.
    May 1945=1945-05
# news of the week before is no part of a passage about another time
The pact of 23 August 1939 is taught. The minister spoke of it on January 6.
    23 August 1939=1939-08-23
    January 6=2020-01-06
The siege began on 5 April 1992. It was broken on January 6.
    5 April 1992=1992-04-05
    January 6=1992-01-06
# bare days behind "from" and "since"
The strike began on January 2. Trains will run again from the 17th.
    January 2=2020-01-02
    the 17th=2020-01-17
# the weekday before last, and after next
He has been ill since the Tuesday before last.
    the Tuesday before last=2019-12-31
# the weekday beside a day decides where the direction is only guessed
The release was set for Thu 2nd.
    Thu 2nd=2020-01-02
# a year that opens a block
Dam bursts in May ¶ 1998 was a bad year for farmers.
    May=2019-05
    1998=1998
# a feast in its year
Orthodox Easter in 2018 was wet.
    Orthodox Easter in 2018=2018-04-08
# what takes effect is to come
The ban takes effect on 1 November.
    1 November=2020-11-01
# what has lasted since a day is older than the story
Nobody has seen him since 20 February.
    20 February=2019-02-20
The mine had stood idle since March.
    March=2019-03
# what is on the timetable
Gates open at 5.15pm on Saturday.
    5.15pm on Saturday=2020-01-11T17:15
The baths are shut on Monday.
    Monday=2020-01-13
The baths were shut on Monday.
    Monday=2020-01-06
The cup final takes place on Sunday.
    Sunday=2020-01-12
The next census takes place in four years.
    four years=2024
The depot is closed on Good Friday.
    Good Friday=2020-04-10
The choir sings again Friday week.
    Friday week=2020-01-17
No ferry sails next Monday, 13 January.
    next Monday=2020-01-13
    13 January=2020-01-13
2 January: the fair opens in Oulu
    2 January=2020-01-02
The fund is to pay the loan back by March.
    March=2020-03
# what may come, told in the present or in the past
Ferries could sail again by Thursday, the operator said.
    Thursday=2020-01-09
The village might be without water until Tuesday.
    Tuesday=2020-01-14
The council said the pool would reopen on Monday.
    Monday=2020-01-13
Divers were told they could go down by Saturday.
    Saturday=2020-01-11
Inspectors would visit the plant by Tuesday, he said.
    Tuesday=2020-01-14
By Friday, the flood could reach the town.
    Friday=2020-01-10
The judge said the files would be handed over by 20 August.
    20 August=2020-08-20
The archive would be searched by 2 September, she said.
    2 September=2020-09-02
# what may have been, or could not be
Police said the man may have left on Sunday.
    Sunday=2020-01-05
The roof might have been weakened by 4 August.
    4 August=2019-08-04
The ferry would have sailed on Friday but for the storm.
    Friday=2020-01-03
She could not be found on Monday.
    Monday=2020-01-06
Nobody could tell on Sunday where the boat was.
    Sunday=2020-01-05
None of the guards would comment on Monday.
    Monday=2020-01-06
The farm had been cut off until Thursday.
    Thursday=2020-01-02
They said they would study Monday's verdict.
    Monday=2020-01-06
# a day of a month that was told with its year
A trawler sank in May 2017. Three men died. At 2.30 a.m. on 9 May a pilot saw oil.
    May 2017=2017-05
    2.30 a.m.=2017-05-09T02:30
    9 May=2017-05-09
The mine fell in in July 2018. Ten were trapped. ¶ The last was freed on 19 July.
    July 2018=2018-07
    19 July=2018-07-19
Voters went to the polls in May 2018. The next ballot is on 5 May.
    May 2018=2018-05
    5 May=2020-05-05
The firm began in December 2014. It grew. It had ten shops. It shut on 20 December.
    December 2014=2014-12
    20 December=2019-12-20
# a clock time on the day that the account is in
A gale came on Sunday. Roofs flew. Trees fell. Boats sank. At 7 p.m. it was dark.
    Sunday=2020-01-05
    7 p.m.=2020-01-05T19:00
They will vote on Friday. It is cold. Ice is about. Few came. At 7 a.m. a bus slid.
    Friday=2020-01-10
    7 a.m.=2020-01-08T07:00
The barge left on 2 May 2017. At 11.30 p.m. it hit a pier. By 1 a.m. it had sunk.
    2 May 2017=2017-05-02
    11.30 p.m.=2017-05-02T23:30
    1 a.m.=2017-05-03T01:00
The roof caught fire on Tuesday evening. At 2.15 a.m. it fell in.
    Tuesday evening=2020-01-07TEV
    2.15 a.m.=2020-01-08T02:15
The roof caught fire on Tuesday evening. At 9.15 p.m. it fell in.
    Tuesday evening=2020-01-07TEV
    9.15 p.m.=2020-01-07T21:15
Dinner began at 9 p.m. on Wednesday. It had been planned since 5 a.m. in the kitchen.
    9 p.m. on Wednesday=2020-01-08T21:00
    5 a.m.=2020-01-08T05:00
# by a part of the day
The heath caught fire on Saturday. By evening it had reached the road.
    Saturday=2020-01-04
    evening=2020-01-04TEV
The crew sailed on 2 May 2017. They had landed forty men by lunchtime.
    2 May 2017=2017-05-02
    lunchtime=2017-05-02TMI
They hunt by night and were seen in the evening light.
# a remark about another year
The siege began on 3 May 1920. As in 1812, it froze. The camp was empty by 9 June 1920.
    3 May 1920=1920-05-03
    1812=1812
    9 June 1920=1920-06-09
# what has lasted is no part of the passage
She was elected on January 20, 2017. Since April she has been on leave.
    January 20, 2017=2017-01-20
    April=2019-04
# ranges before Christ
The revolt lasted from 499 to 493 BC.
    499=BC0499
    493 BC=BC0493
# a clock time in the French way, and a day after the turn of the month
14h35 - Shots were heard at the port.
    14h35=2020-01-08T14:35
The team sailed on November 29. It landed on the 3rd.
    November 29=2019-11-29
    the 3rd=2019-12-03
They raided the flat on November 30 and the shop on the 1st.
    November 30=2019-11-30
    the 1st=2019-12-01
The team sailed on November 9. It landed on the 13th.
    November 9=2019-11-09
    the 13th=2019-11-13
# clock times with a dot, in words, and of four figures
The siren sounded at 16.20 on Saturday.
    16.20 on Saturday=2020-01-04T16:20
Lock gates opened at 05.50, the authority said.
    05.50=2020-01-08T05:50
The convoy set out on Monday at 8.15.
    Monday at 8.15=2020-01-06T08:15
The tremor was felt at 21.40 GMT.
    21.40 GMT=2020-01-08T21:40Z
The kiosk shuts at 9.45 in the evening.
    9.45 in the evening=2020-01-08T21:45
The naira closed at 16.20 on Monday.
    Monday=2020-01-06
Shares were quoted at 21.40 on Monday.
    Monday=2020-01-06
She swam it in 16.20 and won by 1.45.
The slope has a grade of 16.20 percent.
The session begins at half past eight on Friday.
    half past eight on Friday=2020-01-10T08:30
A blast was heard at ten past four.
    ten past four=2020-01-08T04:10
They left at a quarter to six.
    a quarter to six=2020-01-08T05:45
Shots rang out at about 0415 hours on Sunday.
    0415 hours on Sunday=2020-01-05T04:15
The pump ran for 2400 hours.
    2400 hours=PT2400H
# the end of a stretch that is over
It snowed from Thursday until late on Saturday.
    Thursday=2020-01-02
    Saturday=2020-01-04
Output fell in the year to June 2018.
    the year=P1Y
    June 2018=2018-06
# the same day, week or month of another year
On this day in 1965 a gallery caught fire.
    this day in 1965=1965-01-08
Two barges sank on 4 June 2018. On the same day in 2015 a ferry had.
    4 June 2018=2018-06-04
    the same day in 2015=2015-06-04
Rain fell in December, and none in the same month last year.
    December=2019-12
    the same month last year=2018-12
The road was open in the same week a year ago.
    the same week a year ago=2019-W02
Sales rose in the third quarter of 2018, and passed those of the same quarter of 2017.
    the third quarter of 2018=2018-Q3
    the same quarter of 2017=2017-Q3
The lake was full at this time last year.
    at this time last year=2019-01
No visits are allowed at this time.
    at this time=PRESENT_REF
The first quarter of the fiscal year 2018 was weak.
    The first quarter of the fiscal year 2018=2018-Q1
Two barges sank on 4 June 2018. On that day in 2015 a ferry had.
    4 June 2018=2018-06-04
    that day in 2015=2015-06-04
# a month or weekday that follows the one told
In May 2016 the dunes moved. By the following February they had buried a well.
    May 2016=2016-05
    following February=2017-02
They married on 4 June 2014. The previous Sunday her father had died.
    4 June 2014=2014-06-04
    The previous Sunday=2014-06-01
Drought began in June 2014. The next spring wells ran dry.
    June 2014=2014-06
    next spring=2015-SP
The siege began in June 2014. The following Friday a depot burned.
    June 2014=2014-06
    The following Friday=None
# days of the month, after a part of a day and in a list
She was last seen on the night of the 3rd.
    the 3rd=2020-01-03
The lamps failed on the 2nd, 4th and 7th.
    the 2nd=2020-01-02
    4th=2020-01-04
    7th=2020-01-07
Rooms on the 2nd and 4th floors were flooded.
# what lasts so long, and the time that is over
The repairs will last three weeks.
    three weeks=P3W
The talks could last months.
    months=PXM
Hail fell in the last three weeks.
    the last three weeks=P3W
# clock times of a day told once, or of a holiday
Polls opened at 7 a.m. and closed at 6 p.m. on Sunday.
    7 a.m.=2020-01-05T07:00
    6 p.m. on Sunday=2020-01-05T18:00
On Monday he rose at 5 a.m. and he will be at sea at 9 p.m. on Friday.
    Monday=2020-01-06
    5 a.m.=2020-01-06T05:00
    9 p.m. on Friday=2020-01-10T21:00
Bells rang at 9 a.m. on Christmas Day.
    9 a.m.=2019-12-25T09:00
    Christmas Day=2019-12-25
A kiln blew up overnight Sunday.
    overnight Sunday=2020-01-05TNI
# days that come again each month
The court sits on the last Friday of each month.
    the last Friday of each month=XXXX-WXX-5
On the same day in 1961 the dam broke.
    the same day in 1961=1961
The choir sings every third Sunday.
    every third Sunday=XXXX-WXX-7
The school year 2016/17 was the last.
    The school year 2016/17=2016/2017
In the 2018/19 financial year imports fell.
    2018/19 financial year=2018/2019
The 2018-19 season was her last.
    2018-19=2018/2019
The war of 1939-40 was short.
    1939=1939
    40=1940
# the year of the clause
In 2017, when she was nine, her father drowned in May.
    2017=2017
    May=2017-05
In 2008 the mill shut on 5 June.
    2008=2008
    5 June=2008-06-05
It was founded in 2012 and will close in June.
    2012=2012
    June=2020-06
It had been shut since 2017, and in June its owner died.
    2017=2017
    June=2019-06
# deadlines and timetables
Residents were told to leave by Friday evening.
    Friday evening=2020-01-10TEV
Troops retook the town by Friday evening.
    Friday evening=2020-01-03TEV
The fair opens on 5 November.
    5 November=2020-11-05
# weekdays
The bridge fell on Monday.
    Monday=2020-01-06
The senators will vote Thursday on the bill.
    Thursday=2020-01-09
Police arrested him late Sunday.
    late Sunday=2020-01-05
The hearing is set for Friday.
    Friday=2020-01-10
The trial opens Monday, January 13.
    Monday, January 13=2020-01-13
Voters head to the polls Sunday.
    Sunday=2020-01-12
They lost on Monday night and play again Saturday.
    Monday night=2020-01-06TNI
    Saturday=2020-01-11
Tuesday's vote was close.
    Tuesday=2020-01-07
At noon Thursday, sirens sounded.
    noon Thursday=2020-01-02T12:00
The deal was agreed in the small hours of Saturday.
    Saturday=2020-01-04
By next Tuesday it must be done.
    next Tuesday=2020-01-14
She left last Tuesday.
    last Tuesday=2020-01-07
They met this Monday.
    this Monday=2020-01-06
As early as Thursday, the bill may pass.
    Thursday=2020-01-09
It began one Friday in August 2017.
    August 2017=2017-08
# days and months
He resigned on Dec. 30.
    Dec. 30=2019-12-30
The deal expires on March 31.
    March 31=2020-03-31
The plant closed in October.
    October=2019-10
Elections are due in May.
    May=2020-05
They plan to open in February.
    February=2020-02
In February, a court ruled against him.
    February=2019-02
The government will release its report for December on Friday.
    December=2019-12
    Friday=2020-01-10
She was convicted in November of last year.
    November of last year=2019-11
From January to March, prices rose.
    January=2020-01
    March=2020-03
It rained from December to February.
    December=2019-12
    February=2020-02
Talks are held between 3 and 5 December 2018.
    3=2018-12-03
    5 December 2018=2018-12-05
It rained on Jan. 3 and 4.
    Jan. 3=2020-01-03
    4=2020-01-04
On Jan. 3 and 4 people died.
    Jan. 3=2020-01-03
The 1st of May is a holiday.
    The 1st of May=2020-05-01
On January 3rd he rested.
    January 3rd=2020-01-03
Signed on 2020/01/08 in Rome.
    2020/01/08=2020-01-08
Signed on 8.1.2020 in Rome.
    8.1.2020=2020-01-08
The May 2 vote was put off.
    May 2=2020-05-02
The first week of January was cold.
    The first week of January=2020-W01
He quit on the last day of the year.
    the last day of the year=2020-12-31
It rained in the last week of December.
    the last week of December=2019-W52
They marry on the first weekend in May.
    the first weekend in May=2019-W18-WE
The Sept. 11 attacks shook the city.
    Sept. 11=2001-09-11
The 9/11 attacks shook the city.
    9/11=2001-09-11
# years and longer
In the 1980s and early 1990s he taught.
    the 1980s=198
    early 1990s=199
The '60s were wild.
    The '60s=196
In the late 19th century it was a port.
    the late 19th century=18
The 2016 presidential election was close.
    2016=2016
The city fell in AD 410.
    AD 410=0410
The temple was built in 300 BC.
    300 BC=BC0300
Output fell in the latter half of 2018.
    the latter half of 2018=2018-H2
It rose in the last quarter of 2018.
    the last quarter of 2018=2018-Q4
It fell in Q3 2019 and rose in Q4.
    Q3 2019=2019-Q3
    Q4=2019-Q4
It fell in 1H 2019.
    1H 2019=2019-H1
Fourth-quarter profit jumped.
    Fourth-quarter=2019-Q4
In fiscal 2019 revenue grew.
    fiscal 2019=2019
During the 2018-19 school year, rolls fell.
    2018-19 school year=2018/2019
Last winter was mild.
    Last winter=2018-WI
The team won this spring.
    this spring=2019-SP
They return next fall.
    next fall=2020-FA
Profit rose in the third quarter of 2019, against a loss in the 2018 quarter.
    the third quarter of 2019=2019-Q3
    the 2018 quarter=2018-Q3
# weeks and weekends
Over the weekend, two men drowned.
    the weekend=2020-W01-WE
The fair runs this weekend.
    this weekend=2020-W02-WE
Next weekend the road will close.
    Next weekend=2020-W03-WE
The Labor Day weekend was wet.
    Labor Day weekend=2019-W35-WE
The July 4 weekend was wet.
    July 4 weekend=2020-W27-WE
Earlier this week they quarrelled.
    Earlier this week=2020-W02
Earlier in the week, he spoke.
    Earlier in the week=2020-W02
The week before last it snowed.
    The week before last=2019-W52
Later this month he flies home.
    Later this month=2020-01
Late last year he resigned.
    Late last year=2019
At the end of the month he leaves.
    the end of the month=2020-01
# from here and from there
He left three days ago.
    three days ago=2020-01-05
Two weeks ago he was well.
    Two weeks ago=2019-W52
Six months ago, they split.
    Six months ago=2019-07
Half a century ago he was king.
    Half a century ago=1970
A year ago today, he died.
    A year ago today=2019-01-08
The mill burned down two years ago to the day.
    two years ago to the day=2018-01-08
They married at Easter of last year.
    Easter of last year=2019-04-21
Last year's Ramadan was hot.
    Last year's Ramadan=2019-05
Ten years ago this month, the wall fell.
    Ten years ago this month=2010-01
The results come three days from now.
    three days from now=2020-01-11
On January 3, 2020 he died. The previous day he had flown in.
    January 3, 2020=2020-01-03
    The previous day=2020-01-02
On January 3, 2020 he died. He had flown in the day before.
    January 3, 2020=2020-01-03
    the day before=2020-01-02
On January 3, 2020 he died. The following week his deputy took over.
    January 3, 2020=2020-01-03
    The following week=2020-W02
He arrived on Dec. 10 and left two days later.
    Dec. 10=2019-12-10
    two days later=2019-12-12
On May 5, 2018 it rained. Later that month it snowed.
    May 5, 2018=2018-05-05
    Later that month=2018-05
The day before yesterday he was here.
    The day before yesterday=2020-01-06
# parts of the day and clocks
He was last seen Saturday evening.
    Saturday evening=2020-01-04TEV
Yesterday evening a fire broke out.
    Yesterday evening=2020-01-07TEV
A curfew starts tonight.
    tonight=2020-01-08TNI
Last night, shots rang out.
    Last night=2020-01-07TNI
The bomb went off at 7:15 a.m. local time (0415 GMT) on Friday.
    7:15 a.m. local time=2020-01-03T07:15
    0415 GMT=2020-01-03T04:15Z
    Friday=2020-01-03
The game starts at 7 p.m. ET on Friday, January 10.
    7 p.m. ET on Friday, January 10=2020-01-10T19:00
At midnight on Saturday, the law expires.
    midnight on Saturday=2020-01-11T24:00
The call came at 9 a.m. on Monday. Half an hour later he left.
    9 a.m. on Monday=2020-01-06T09:00
    Half an hour later=2020-01-06T09:30
# the night that is over, and the one to come
Snow fell overnight in Kars.
    overnight=2020-01-07TNI
Overnight, rebels shelled the port.
    Overnight=2020-01-07TNI
Overnight clashes killed six.
    Overnight=2020-01-07TNI
More snow will fall overnight.
    overnight=2020-01-08TNI
Temperatures could drop overnight.
    overnight=2020-01-08TNI
An overnight train derailed.
# what somebody can do is to come
Pupils can return on Monday.
    Monday=2020-01-13
The clubs may reopen by Friday.
    Friday=2020-01-10
# ends and ranges
The fair lasted from 30 December until 4 January.
    30 December=2019-12-30
    4 January=2020-01-04
The pass was shut from 20 November until 3 December.
    20 November=2019-11-20
    3 December=2019-12-03
They have been at war since 2015.
    2015=2015
Talks will last until Friday.
    Friday=2020-01-10
Between 2010 and 2014 he ran the bank.
    2010=2010
    2014=2014
The festival runs from Jan. 10 to Jan. 20.
    Jan. 10=2020-01-10
    Jan. 20=2020-01-20
The strike lasted from Monday until Wednesday.
    Monday=2020-01-06
    Wednesday=2020-01-08
The years 1945 to 1990 were cold.
    1945=1945
    1990=1990
Rates stay low until at least 2025.
    2025=2025
# holidays and other calendars
Christmas Day was quiet.
    Christmas Day=2019-12-25
They met on New Year's Day.
    New Year's Day=2020-01-01
On Thanksgiving the shops were shut.
    Thanksgiving=2019-11-28
Martin Luther King Day is near.
    Martin Luther King Day=2020-01-20
During Ramadan, shops close early.
    Ramadan=2020-04
They fasted in Ramadan 2019.
    Ramadan 2019=2019-05
They met in Muharram 1441.
    Muharram 1441=2019-08
He signed it on 22 Bahman 1357.
    22 Bahman 1357=1979-02-11
Candles burned on All Souls' Day.
    All Souls' Day=2019-11-02
The market closes on All Saints' Day.
    All Saints' Day=2020-11-01
He was baptised on Leap Day.
    Leap Day=2016-02-29
The bakery opens on Leap Day.
    Leap Day=2020-02-29
They were killed on Eid al-Fitr.
    Eid al-Fitr=2019-06-04
# lengths and sets
A three-day visit ended.
    three-day=P3D
It will take three to five years.
    three=P3Y
    five years=P5Y
It lasted between two and three weeks.
    two=P2W
    three weeks=P3W
It took one or two days.
    one=P1D
    two days=P2D
He lost 3 to 2 days of rain.
    2 days=P2D
The decade-long war ended.
    decade-long=P10Y
The yearlong strike ended.
    yearlong=P1Y
For a year and a half he hid.
    a year and a half=P1Y6M
Half an hour is enough.
    Half an hour=PT30M
In the last 24 hours, ten died.
    the last 24 hours=PT24H
Over the past decade, demand doubled.
    the past decade=P10Y
Every other day he runs.
    Every other day=P2D
Sunday mornings he runs.
    Sunday mornings=XXXX-WXX-7
They publish it every month.
    every month=P1M
He runs twice a week.
    a week=P1W
It was a daily paper in recent years.
    daily=P1D
    recent years=PAST_REF
Shells fell on Ukraine's Independence Day.
    Ukraine's Independence Day=2019-08-24
They marched on Indian Independence Day 2018.
    Indian Independence Day 2018=2018-08-15
It rained on U.S. Independence Day.
    U.S. Independence Day=2019-07-04
# one day under two names
Eight days earlier, on 2 May, rebels had entered Gao.
    Eight days earlier=2019-05-02
    2 May=2019-05-02
On Sunday, two days later, the roof fell in.
    Sunday=2020-01-05
    two days later=2020-01-05
He died on 4 May 2014, three weeks later.
    4 May 2014=2014-05-04
    three weeks later=2014-05-04
# the same time of another year, month or week
This time last year, he was mayor.
    This time last year=2019-01
This time next month she will be at sea.
    This time next month=2020-W06
By this time last week, ten had died.
    this time last week=2020-01-01
# ends of months
It will be done by end-May.
    end-May=2020-05
Sales rose in the year to end-June 2019.
    the year=P1Y
    end-June 2019=2019-06
# no dates
The mill at 2015 Harbour Street burned.
She moved to 1820 North Lake Avenue.
In 2014 High Street shops closed.
    2014=2014
March for Life drew 300.
They marched on Independence Day.
USA Today broke the story.
He told USA Today about it.
The Today show went on.
It grew by 2000 people.
He was in his early 40s and she in her 30s.
The temperature was in the 80s.
On the 10th anniversary of the fire, they met.
Apartment 2012 is empty.
The four-year-old war goes on.
At the same time, he warned them.
It fell on a Monday.
The second half began badly.
On the third day of the trial he spoke.
Taha Ramadan spoke.
The 410 ads were shown.
# the times of races are none of the day
Kipyego won the marathon on Sunday in 2:17:41.
    Sunday=2020-01-05
He ran the 5,000 m in 13:05 on Friday.
    Friday=2020-01-03
She clocked 14:02 in Oslo, short of her record of 13:48.
The blast came at 14:02 on Friday.
    14:02 on Friday=2020-01-03T14:02
It was 10:15 in Manila when the alarm rang.
    10:15=2020-01-08T10:15
# figures with dashes, clocks and zones
The form is stamped 21-Oct-19.
    21-Oct-19=2019-10-21
The will was signed on 9-Feb-1987.
    9-Feb-1987=1987-02-09
The treaty ended on 31-12-1999.
    31-12-1999=1999-12-31
The record was changed on 2019-4-7.
    2019-4-7=2019-04-07
The quake came at 2020-01-05T04:17:30+02:00 off the coast.
    2020-01-05T04:17:30+02:00=2020-01-05T04:17+02:00
The server stopped at 2020-01-05 04:17 UTC.
    2020-01-05 04:17 UTC=2020-01-05T04:17Z
Patrols reported fire at 042215ZJAN20 and 051140D JAN 20.
    042215ZJAN20=2020-01-04T22:15Z
    051140D JAN 20=2020-01-05T11:40+04:00
The score of the set was 6-4-2.
# the order of day and month
Bills of 3/4/2018 and 28/2/2018 were lost.
    3/4/2018=2018-04-03
    28/2/2018=2018-02-28
Bills of 3/4/2018 and 2/28/2018 were lost.
    3/4/2018=2018-03-04
    2/28/2018=2018-02-28
Sun, 01/12/2019 was the day of the fire.
    Sun, 01/12/2019=2019-12-01
# other calendars
The stone is dated 1420 AH.
    1420 AH=1999
The shrine fell in 250 AH.
    250 AH=0864
The budget for the Persian year 1397 was cut.
    the Persian year 1397=2018
Prices doubled in Aban 1397.
    Aban 1397=2018-10
The order is dated 1397/01/01.
    1397/01/01=2018-03-21
Oh, 1420 ah we counted.
# eras
The vase was made around 620 BC.
    620 BC=BC0620
The road was laid in 64 CE.
    64 CE=0064
# counted from days
He resigned three Tuesdays ago.
    three Tuesdays ago=2019-12-24
The vote is two weeks from Friday.
    two weeks from Friday=2020-01-24
She is back on Thursday week.
    Thursday week=2020-01-16
The lifts have been shut since Thursday week.
    Thursday week=2019-12-26
Floods have killed nine since Monday week.
    Monday week=2019-12-30
The lease ends five years from today.
    five years from today=2025-01-08
He fell ill two years and three weeks ago.
    two years and three weeks ago=2017-12-18
Rents were due on the 5th of this month.
    the 5th of this month=2020-01-05
It shut on the 28th of last month.
    the 28th of last month=2019-12-28
The hearing opens Tuesday the 21st.
    Tuesday the 21st=2020-01-21
It fell on the second Monday of November 2018.
    the second Monday of November 2018=2018-11-12
Output fell in week 7 of 2019.
    week 7 of 2019=2019-W07
# the verb tells whether a length leads to a day
Talks resume in 12 days, the ministry said.
    12 days=2020-01-20
The tunnel was dug in 12 days.
    12 days=P12D
It is the worst flood in ten years.
    ten years=P10Y
The museum will open in the second quarter.
    the second quarter=2020-Q2
# holidays of the east, and days beside holidays
Shops shut for Orthodox Easter 2019.
    Orthodox Easter 2019=2019-04-28
They rang the bells on the eve of Orthodox Christmas.
    the eve of Orthodox Christmas=2020-01-06
Three days after Thanksgiving the dam burst.
    Three days after Thanksgiving=2019-12-01
# days of the month last named
On Nov. 11 rebels left the town. They returned on the 19th.
    Nov. 11=2019-11-11
    the 19th=2019-11-19
The 9/11 attacks shocked him. He enlisted on December 3.
    9/11=2001-09-11
    December 3=2019-12-03
# years at the ends of a range
She ran the port from 1998 until 2003.
    1998=1998
    2003=2003
From 2011 through 2014 he taught in Lae.
    2011=2011
    2014=2014
The law took shape between 2016 and March 2019.
    2016=2016
    March 2019=2019-03
Parties prepare for the 2022 elections.
    2022=2022
The mill employs the 2000 workers.
In the cholera outbreak of 2014 four nurses died.
    2014=2014
Mayors recalled the strikes of 1995.
    1995=1995
A crowd of 2019 gathered in Lamu.
The force of 1987 men marched.
# first and last day with endings
The fair runs from August 7th - 9th.
    August 7th=2019-08-07
    9th=2019-08-09
It rained from the 2nd to the 4th of December.
    the 2nd=2019-12-02
    the 4th of December=2019-12-04
# halves, quarters and seasons by another word
Sales should rise in the second half of the year.
    the second half of the year=2020-H2
Output grew in the January-March quarter.
    the January-March quarter=2020-Q1
It was the wettest spring since the war.
    spring=2019-SP
Last century's wars are over.
    Last century=19
# lengths in their contexts
After years of drought the lake is full.
    years=PXY
The envoy said help would come in three days.
    three days=2020-01-11
They marched from May to July.
    May=2019-05
    July=2019-07
# a day of the month before a noun that it does not count
On the 3rd of this month rebels came; on the 5th soldiers raided the inn.
    the 3rd of this month=2020-01-03
    the 5th=2020-01-05
They sang on the 5th anniversary.
# a weekday given with a day tells the year
In 1968 the rains failed. On Sunday 11 August the dam burst.
    1968=1968
    Sunday 11 August=1968-08-11
# words in quotation marks count from the day on which they were said
"We leave tomorrow," the pilot said on Sunday.
    tomorrow=2020-01-06
    Sunday=2020-01-05
Novak told reporters on Monday: "It was calm yesterday."
    Monday=2020-01-06
    yesterday=2020-01-05
"We leave tomorrow," the pilot said.
    tomorrow=2020-01-09
On Monday the dam burst. "We leave tomorrow," the pilot said.
    Monday=2020-01-06
    tomorrow=2020-01-09
# feasts by other calendars
They light lamps for Diwali 2018 as in Diwali 1995.
    Diwali 2018=2018-11-07
    Diwali 1995=1995-10-23
Shops shut on Yom Kippur 2019.
    Yom Kippur 2019=2019-10-09
Trains are full before Lunar New Year.
    Lunar New Year=2020-01-25
Two days before Vesak 2019 it rained.
    Two days before Vesak 2019=2019-05-17
Unions marched on Labour Day 2019.
    Labour Day 2019=2019-05-01
# weekdays in order (published on a Wednesday)
He was hurt in Lae on Monday and died in hospital on Thursday.
    Monday=2019-12-30
    Thursday=2020-01-02
He died on Thursday after he was hurt on Monday.
    Thursday=2020-01-02
    Monday=2019-12-30
From Monday to Wednesday, trains in Ghana will not run.
    Monday=2020-01-13
    Wednesday=2020-01-15
Nurses will strike from Tuesday to Thursday.
    Tuesday=2020-01-14
    Thursday=2020-01-16
The trial resumes a week on Friday.
    a week on Friday=2020-01-17
The trial resumes a week tomorrow.
    a week tomorrow=2020-01-16
They swim twice a week on Mondays.
    a week=P1W
    Mondays=XXXX-WXX-1
"""


def family_cases() -> Iterator[tuple[str, list[str]]]:
    """Yield each sentence with what is read in it, as "phrase=value"."""
    lines = [line for line in FAMILIES.splitlines() if not line.startswith("#")]
    starts = [n for n, line in enumerate(lines) if not line.startswith(" ")]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        yield lines[start], [line.strip() for line in lines[start + 1 : end]]


@pytest.mark.parametrize(("text", "read"), list(family_cases()))
def test_an_expression_of_its_family_takes_its_value(
    text: str, read: list[str]
) -> None:
    parsed = parse_story(text.replace(" ¶ ", "\n\n"))
    found = find_dates(parsed, PUBLISHED)
    assert [f"{date.phrase}={date.value}" for date in found] == read


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("It fell in the first week of January.", (2020, 1, 1), (2020, 1, 7)),
        ("It fell in the last week of December.", (2019, 12, 25), (2019, 12, 31)),
        ("Work began in the first half of May.", (2019, 5, 1), (2019, 5, 15)),
        ("It ends in the second half of next month.", (2020, 2, 16), (2020, 2, 29)),
        ("It rained in the first ten days of May 2018.", (2018, 5, 1), (2018, 5, 10)),
        ("They fought in the last two weeks of June.", (2019, 6, 17), (2019, 6, 30)),
        ("He fell in the final days of October.", (2019, 10, 22), (2019, 10, 31)),
        ("It came in the opening weeks of 2018.", (2018, 1, 1), (2018, 1, 21)),
        ("It shrank in the first nine months of 2018.", (2018, 1, 1), (2018, 9, 30)),
        ("It grew in the last two months of last year.", (2019, 11, 1), (2019, 12, 31)),
        ("They fasted in Ramadan 2019.", (2019, 5, 5), (2019, 6, 5)),
        ("It was wet on Labor Day weekend.", (2019, 8, 31), (2019, 9, 1)),
        ("It rained earlier in the week.", (2020, 1, 6), (2020, 1, 8)),
    ],
)
def test_a_loose_unit_has_its_own_days(
    text: str, first: tuple[int, int, int] | None, last: tuple[int, int, int] | None
) -> None:
    parsed = parse_story(text)
    (date,) = find_dates(parsed, PUBLISHED)
    assert date.first == (dt.date(*first) if first else None)
    assert date.last == (dt.date(*last) if last else None)
    assert date.edtf is not None


@pytest.mark.parametrize(
    "text",
    [
        "After Friday's vote he left.",
        "The day before Friday he left.",
        "Two days after Christmas he left.",
        "Shortly before Christmas he left.",
        "They were cheered before Friday prayers.",
    ],
)
def test_a_day_that_only_helps_to_tell_another_is_no_open_end(text: str) -> None:
    parsed = parse_story(text)
    date = find_dates(parsed, PUBLISHED)[-1]
    assert date.first == date.last is not None


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The fire began about 5 January.", "2020-01-04~/2020-01-06~"),
        ("Prices fell around Christmas.", "2019-12-24~/2019-12-26~"),
        # The hour is a guess, the day is not.
        ("The train derailed at about 4 a.m. on Sunday.", "2020-01-05"),
        ("Shells fell at around 9.30 p.m. on Sunday.", "2020-01-05"),
        ("He fled on or about 3 January.", "2020-01-02~/2020-01-04~"),
        ("The group formed around 2010.", "2010~"),
        ("They meet early next week.", "2020-01-13~/2020-01-14~"),
    ],
)
def test_a_loose_word_before_a_date_makes_it_a_loose_one(text: str, edtf: str) -> None:
    parsed = parse_story(text)
    (date,) = find_dates(parsed, PUBLISHED)
    assert date.edtf == edtf
    assert date.mod in ("APPROX", "START")


@pytest.mark.parametrize(
    "text", ["They talked about Friday.", "They got around Friday's ruling."]
)
def test_what_is_about_a_day_leaves_the_day_as_it_is(text: str) -> None:
    parsed = parse_story(text)
    (date,) = find_dates(parsed, PUBLISHED)
    assert (date.mod, date.edtf) == (None, "2020-01-03")


def test_a_weekday_may_tell_from_which_day_years_are_counted_back() -> None:
    parsed = parse_story("The siege began two years ago Friday.")
    (date,) = find_dates(parsed, PUBLISHED)
    assert (date.phrase, date.value) == ("two years ago Friday", "2018-01-03")


def test_the_early_hours_are_a_part_of_the_day() -> None:
    parsed = parse_story("It fell in the early hours of Saturday.")
    (date,) = find_dates(parsed, PUBLISHED)
    assert (date.value, date.part) == ("2020-01-04", "MO")


def test_the_era_belongs_to_the_day() -> None:
    parsed = parse_story("Caesar died on 15 March 44 BC.")
    (date,) = find_dates(parsed, PUBLISHED)
    assert (date.phrase, date.value) == ("15 March 44 BC", "BC0044-03-15")


def test_weekdays_told_as_past_make_a_range_in_order() -> None:
    parsed = parse_story("The courts were closed from Monday to Friday.")
    first, last = find_dates(parsed, PUBLISHED)
    assert (first.value, last.value) == ("2019-12-30", "2020-01-03")
    assert first.until == last.id
    assert "the last before ‘Friday’" in first.why


def test_a_slip_of_the_weekday_is_flagged_and_moves_no_year() -> None:
    parsed = parse_story("He died on Monday, December 31.")
    (date,) = find_dates(parsed, PUBLISHED)
    assert date.value == "2019-12-31"
    assert "does not fall on that day" in date.why
    assert date.confidence < 0.5


@pytest.mark.parametrize(
    ("text", "edtf", "first", "last"),
    [
        ("Troy fell in 1180 BC.", "-1179", "-1179-01-01", "-1179-12-31"),
        ("Troy fell around 1180 BC.", "-1179~", "-1179-01-01", "-1179-12-31"),
        ("He was killed in 1 BC.", "0000", "0000-01-01", "0000-12-31"),
        ("It dates from the 3rd century BC.", "-02XX", "-0299-01-01", "-0200-12-31"),
        ("He was stabbed in March 44 BC.", "-0043-03", "-0043-03-01", "-0043-03-31"),
        ("She was born on 29 February 45 BC.", "-0044-02-29", "-0044-02-29", None),
        ("The wall has stood since 210 BC.", "-0209/..", "-0209-01-01", ""),
    ],
)
def test_what_is_before_christ_has_a_first_and_a_last_day(
    text: str, edtf: str, first: str, last: str | None
) -> None:
    (date,) = find_dates(parse_story(text), PUBLISHED)
    assert date.edtf == edtf
    assert str(date.first) == first
    assert str(date.last or "") == (first if last is None else last)

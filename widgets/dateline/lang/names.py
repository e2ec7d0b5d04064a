"""Parts of people's names that no language owns: stories in any language have them.

A story in English has Arabic articles, German particles and Chinese family names in
it, as one in French has: they belong to the names, not to the text. "Folded" words
are in the form of :func:`dateline.nlp.name_forms.canonical`.
"""

from __future__ import annotations

from .words import words

__all__ = [
    "ARABIC_ARTICLES",
    "COMMON_SURNAMES",
    "FAMILY_NAMES",
    "LINKS",
    "OPPOSED_SUFFIXES",
    "PARTICLES",
    "SUFFIXES",
]

#: Folded words that lean on the next one inside a name: never a surname by themselves.
PARTICLES = words(
    "al el ul ud ad as ash an ar at az abu abd bin ibn ben bint umm van von der den "
    "de del della di da do dos du des la le las los lo st san ter ten zu y e "
    "sayyed sayyid seyyed seyed sayed syed"
)

#: What is written in lower case between the capitals of a name, as it is written.
LINKS = words("- al el ul ud bin ibn ben bint abu abd van von der den de del")

#: Folded words that follow a surname without being one.
SUFFIXES = words("jr sr ii iii iv phd md esq")

#: Suffixes of two people of one name: father and son.
OPPOSED_SUFFIXES = words("jr sr")

#: Common family names of China, Korea and Vietnam, folded, which come first.
FAMILY_NAMES = words(
    "ahn bae baek bai bui cai cao cha chang chen cheng cho choi chu chun chung cui "
    "dai dang deng ding dinh do doan dong duong fan fang feng fu gao gu guo ha han "
    "he ho hoang hong hou hu huang huynh hwang im jang jeon jeong ji jia jiang jin "
    "jo joo jun jung kang kim ko kong ku kwak kwon lai lam le lee lei li liang liao "
    "lim lin liu lu luo luong ma mai mao meng min moon nam ngo nguyen noh oh pak "
    "pan park peng pham phan qian qin ren rhee roh ryu shao shen shi shin sim so "
    "son song suh sun tan tang tao tian tran trinh truong tsai vo vu wan wang wei "
    "wen woo wu xi xia xiao xie xiong xu xue yan yang yao ye yi yim yin yoo yoon yu "
    "yuan yun zeng zhang zhao zheng zhong zhou zhu"
)

#: Surnames that very many people bear, folded: two of one full name are no surprise.
COMMON_SURNAMES = FAMILY_NAMES | words(
    "abbas abdi abdullah abdullahi abu abubakar acosta adams adebayo adeyemi aguilar "
    "ahmad ahmadi ahmed akhtar alexander ali allen alvarez alves amin anderson "
    "andersson ansari aydin aziz bailey baker bakker bala banda barbosa barnes bauer "
    "becker begum bell bello bennett berg bernard bianchi biswas bondarenko borisov "
    "boyko brooks brown butler campbell carter castillo castro celik chavez chowdhury "
    "clark clarke cohen collins cook cooper costa cox cruz dang das davies davis de "
    "demir devi dias diallo diaz dimitrov dubois dupont durand edwards eriksson "
    "estrada evans farah fernandes fernandez ferrari ferreira fischer flores fofana "
    "foster francis friedman garcia georgiev ghosh gomes gomez gonzales gonzalez gray "
    "green griffin gupta guzman gutierrez hall hamilton hansen harris hassan hasan "
    "henry hernandez herrera hill hoffmann horvat horvath hossain howard hughes "
    "hussain hussein ibrahim ismail ito ivanov ivanova islam iyer jackson jacobs "
    "james jansen jansson jensen jimenez johansson johnson jones joseph kamau kaur "
    "kaya keita kelly khalil khan kim king klein kobayashi koch kovac kovacs kovalenko "
    "kowalska kowalski kramer kravchenko kumar kumari kuznetsov kuznetsova larsen "
    "larsson laurent lebedev lefebvre leroy levi levy lewis lima lopes lopez "
    "magomedov mahmoud malik mansour marino marques martin martinez martins mbeki "
    "medina mehmood mehta mendes mendez mendoza meyer michel miller mitchell mohamed "
    "mohammad mohammed morales moreau moreno morgan morris mukherjee muller mueller "
    "muhammad murphy murray musa nair nakamura nelson nielsen nikolov novak nowak "
    "nunes odhiambo ogunleye okafor okeke okonkwo oliveira olsen olsson omar omondi "
    "ortega ortiz osman otieno owens ozturk parker patel pedersen pereira perera perez "
    "persson peters petersen petrov petrova petrovic phillips pillai popescu popov "
    "popova powell price qureshi rahman rahimi raj ramirez ramos rana rao reddy reed "
    "reyes reynolds ribeiro ricci richard richards richardson richter rivera robert "
    "roberts robinson rodrigues rodriguez rogers rojas romano romero rosen ross rossi "
    "roux ruiz russell russo sahin saleh salem sanchez sanders santos saputra sato "
    "schmidt schneider schroeder schulz schwarz scott shah shaikh shapiro sharma "
    "shevchenko silva simon singh smirnov smit smith soares sokolov soto souza "
    "stewart stoyanov suarez suleiman suzuki svensson takahashi tanaka taylor thomas "
    "thompson toth traore turner usman varga vargas vasquez vega volkov wagner walker "
    "wallace wanjiru ward warsame watanabe watson weber white williams wilson wolf "
    "wood wright yadav yamamoto yildirim yildiz young yusuf zimmermann"
)

#: Spellings of the Arabic article, and the sun letter that must follow, if any.
ARABIC_ARTICLES = {
    "al": "", "el": "", "il": "", "an": "n", "ash": "sh", "as": "s", "ad": "d",
    "ar": "r", "at": "t", "az": "z", "adh": "dh", "ath": "th", "ed": "d",
    "er": "r", "es": "s", "esh": "sh", "en": "n", "et": "t", "ez": "z",
}  # fmt: skip

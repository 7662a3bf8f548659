namespace LaborRisk.Simulator;

/// <summary>
/// Names that sound like names and belong to nobody: every company is of 澜川市, a city that does not exist, and carries its name as
/// registered companies carry their city's.
/// </summary>
internal static class InventedNames
{
    private const string City = "澜川";
    private const string Firsts = "云星禾松岚沐青恒瑞启澄泽霁晨远拓卓嘉弘辰";
    private const string Seconds = "帆岭澜舟原森图迈序禾野川屿科维桥舸穗陌彦";
    private const string Surnames = "陈林黄张李王吴刘蔡郑许何梁宋谢邓冯曾彭董";
    private const string GivenFirst = "志晓建文海秀玉国春雪立思永家明丽佳少德俊";
    private const string GivenSecond = "强敏华芳军娟平霞辉燕伟琴峰萍波英涛红斌洁";

    public static readonly string[] Towns =
    [
        "望溪街道", "松泉街道", "鹿鸣街道", "云岫街道", "白榆镇", "青禾镇", "石桥畔镇", "柳湾镇", "观澜桥街道", "梧桐里街道",
        "沙栗镇", "北渡口镇", "桃源坞镇", "金穗街道", "月塘镇",
    ];

    public const string Desk = "澜川市望溪区总工会";

    private static readonly Dictionary<string, string[]> Trades = new(StringComparer.Ordinal)
    {
        ["C18"] = ["服饰", "制衣", "针织"],
        ["C36"] = ["汽车零部件", "精密机械"],
        ["C39"] = ["电子", "光电", "智能装备"],
        ["E47"] = ["建设工程", "建筑劳务"],
        ["F51"] = ["商贸", "供应链"],
        ["G54"] = ["物流", "运输"],
        ["H61"] = ["酒店管理"],
        ["H62"] = ["餐饮管理", "食品"],
        ["I65"] = ["科技", "信息技术", "数字科技"],
        ["L72"] = ["商务服务", "人力资源", "物业服务"],
    };

    /// <summary>Gives every company a name and a town; no two names are alike.</summary>
    public static SimulatedCompany[] Give(SimulatedCompany[] companies, ulong seed)
    {
        var dice = new Dice(seed, "names");
        var used = new HashSet<string>(StringComparer.Ordinal);
        return [.. companies.Select((company, number) => company with
        {
            Name = Company(company.Industry, number, dice, used),
            Town = dice.Pick(Towns),
        })];
    }

    /// <summary>Names of the officers, each from its own dice: who is asked for first changes nothing.</summary>
    public static Naming Officers(ulong seed) => new(
        Towns,
        company => Person(new Dice(seed, "chair " + company.Number)),
        town => Person(new Dice(seed, "mediator " + town)),
        Desk);

    private static string Company(string industry, int number, Dice dice, HashSet<string> used)
    {
        for (var tries = 0; tries < 100; tries++)
        {
            var name = $"{City}{Letter(Firsts, dice)}{Letter(Seconds, dice)}{dice.Pick(Trades[industry])}有限公司";
            if (used.Add(name))
            {
                return name;
            }
        }

        return $"{City}{Letter(Firsts, dice)}{Letter(Seconds, dice)}{dice.Pick(Trades[industry])}（{number}）有限公司";
    }

    private static string Person(Dice dice) => $"{Letter(Surnames, dice)}{Letter(GivenFirst, dice)}{Letter(GivenSecond, dice)}";

    private static char Letter(string from, Dice dice) => from[dice.Below(from.Length)];
}

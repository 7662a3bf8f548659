using System.Buffers;
using LaborRisk.Domain;
using LaborRisk.Ingest.Topics;

namespace LaborRisk.Ingest;

/// <summary>
/// Says whether a phrase can be about a person or a company. When in doubt it can: a useful phrase that stays behind costs little, a name that leaves
/// cannot be called back, however many typed it.
/// </summary>
internal static class PersonalTraces
{
    private const int Shortest = 4;
    private const int Longest = 24;
    private const int LongestLatin = 5;
    private const int LongestNumeral = 3;

    /// <summary>Characters of a company's name that, in a row, may stand for it.</summary>
    private const int NameRun = 4;

    /// <summary>Borne by so many companies, such a run is a word of the trade and names none.</summary>
    private const int BorneByMany = 5;

    private static readonly SearchValues<char> Numerals = SearchValues.Create("零〇一二三四五六七八九十百千万亿幺两");

    /// <summary>The commonest surnames (more than nine in ten people), those of two characters by their first.</summary>
    private static readonly SearchValues<char> Surnames = SearchValues.Create(
        "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范石廖贾夏韦付傅方白邹孟熊"
        + "秦邱丘江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤欧司诸葛");

    /// <summary>Words in which such a character is no name. Longer ones first, so that one is not cut by another.</summary>
    private static readonly string[] Words =
    [
        "夏令时", "万元", "上万", "万一", "百万", "如何", "任何", "为何", "何时", "何处", "高温", "高空", "高铁", "高薪", "提高", "高考", "最高", "高低", "过高",
        "余额", "剩余", "业余", "多余", "其余", "允许", "许可", "许多", "也许", "范围", "规范", "范本", "示范", "模范", "流程", "工程", "课程", "过程", "程序", "日程",
        "程度", "行程", "责任", "任务", "任职", "主任", "班主任", "担任", "信任", "周末", "周期", "一周", "每周", "周年", "周日", "周六", "周五", "上周", "下周",
        "紧张", "主张", "一张", "纸张", "由于", "关于", "对于", "属于", "等于", "低于", "高于", "用于", "于是", "钱款", "价钱", "多少钱", "工钱", "交钱", "要钱", "给钱",
        "发钱", "赚钱", "花钱", "扣钱", "挣钱", "方法", "地方", "方面", "对方", "双方", "方式", "方案", "甲方", "乙方", "官方", "方便", "明白", "白班", "空白", "石油",
        "江苏", "浙江", "黑龙江", "湖北", "湖南", "丁克", "马上", "马路", "司机", "公司", "上司", "司法", "司龄", "严重", "严格", "向导", "方向", "倾向", "时段", "阶段",
        "手段", "路段", "历史", "照顾", "顾客", "顾问", "毛病", "毛利", "雷电", "谢谢", "感谢", "叶子", "树叶", "田地", "种田", "武术", "武汉", "孔子", "热水", "汤药",
        "黄金", "黄色", "丁字", "付款", "支付", "首付", "垫付", "预付", "到付", "付费", "付钱", "拖付", "应付", "交付", "先付", "未付", "不付", "给付", "贵重", "田径", "时钟",
        "分钟", "打钟", "点钟", "园林", "林业", "林地", "护林", "森林", "复苏", "石头", "白天", "夏天", "江河", "夏季", "秦岭", "罗列", "沈阳", "郑州", "唐山", "贺卡", "莫名",
        "石膏", "高中", "高校", "高级", "高速", "高危", "升高", "高度", "高峰", "陆续", "大陆", "曾经", "诸多", "龙头", "水龙头", "龙门", "尼龙", "白领", "白酒", "欧元",
    ];

    /// <summary>No number, no address, no name of a person, neither too short nor too long, and nothing but Han and a few Latin letters.</summary>
    public static bool IsFree(ReadOnlySpan<char> folded)
    {
        if (folded.Length is < Shortest or > Longest)
        {
            return false;
        }

        var (latin, numerals) = (0, 0);
        foreach (var c in folded)
        {
            latin = char.IsAsciiLetterLower(c) ? latin + 1 : 0;
            numerals = Numerals.Contains(c) ? numerals + 1 : 0;
            if ((latin == 0 && !IsHan(c)) || latin > LongestLatin || numerals > LongestNumeral)
            {
                return false;
            }
        }

        return !HoldsSurname(folded);
    }

    /// <summary>Whether four characters in a row stand in the names of a few companies only. Looks at every name: for rare use.</summary>
    public static bool NamesACompany(ReadOnlySpan<char> folded, CompanyDirectory companies)
    {
        var bearers = new int[folded.Length - NameRun + 1];
        for (var company = 0; company < companies.Count; company++)
        {
            var name = CharacterFolding.Fold(companies[company].Name);
            for (var start = 0; start < bearers.Length; start++)
            {
                bearers[start] += name.AsSpan().IndexOf(folded.Slice(start, NameRun), StringComparison.Ordinal) >= 0 ? 1 : 0;
            }

            if (name.Length is > 1 and < NameRun && folded.IndexOf(name, StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        return bearers.AsSpan().ContainsAnyInRange(1, BorneByMany - 1);
    }

    private static bool HoldsSurname(ReadOnlySpan<char> folded)
    {
        Span<char> rest = stackalloc char[Longest];
        rest = rest[..folded.Length];
        folded.CopyTo(rest);
        if (!rest.ContainsAny(Surnames))
        {
            return false;
        }

        foreach (var word in Words)
        {
            for (var at = rest.IndexOf(word); at >= 0; at = rest.IndexOf(word))
            {
                rest.Slice(at, word.Length).Fill(' ');
            }
        }

        return rest.ContainsAny(Surnames);
    }

    private static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF';
}

using LaborRisk.Domain;

namespace LaborRisk.Ledger.Tests;

/// <summary>Two towns, four companies; gates that a test sets.</summary>
internal sealed class SmallDistrict : IDistrict
{
    private readonly CompanyDirectory directory = new(Enumerable.Range(0, 4).Select(i => new Enterprise(
        $"91990001TEST{i:D6}", $"第{i}示例有限公司", i < 2 ? "东街" : "西街", "I65", 120, $"chair{i}", "")));

    /// <summary>Why those inside are not told; <c>null</c> = they may be.</summary>
    public WithheldReason? Withheld { get; set; }

    /// <summary>Called whenever the gates are asked, within the ledger's transaction.</summary>
    public Action Asked { get; set; } = () => { };

    /// <summary>A company that is no longer in the directory.</summary>
    public int? Left { get; set; }

    public Enterprise this[int company] => company == Left
        ? new Enterprise(directory[company].Id, "", "", "", null, "", "") { HasLeft = true }
        : directory[company];

    public bool TryFind(string enterpriseId, out int company) => directory.TryFind(enterpriseId, out company);

    public string ChairOf(int company) => directory[company].UnionChairId;

    public ChairRuling Rule(int company, IReadOnlyList<Driver> evidence)
    {
        Asked();
        return company == Signal.DistrictOnly ? ChairRuling.No(WithheldReason.DistrictWide, [])
            : Withheld is { } reason ? ChairRuling.No(reason, [Story.Chair(company)])
            : new ChairRuling(null, [Story.Chair(company)], "请关注", "请勿追查是谁咨询。");
    }
}

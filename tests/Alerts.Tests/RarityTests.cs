using LaborRisk.Alerts.Texts;
using LaborRisk.Domain;

namespace LaborRisk.Alerts.Tests;

public sealed class RarityTests
{
    [Theory]
    [InlineData(7, WorkersBand.From3To4, 0.4, "约1年")]
    [InlineData(7, WorkersBand.From3To4, 2, "")]
    [InlineData(7, WorkersBand.From3To4, 1, "约2个月")]
    [InlineData(7, WorkersBand.From5To9, 0.1, "百年以上")]
    [InlineData(3, WorkersBand.From5To9, 0.4, "约10年")]
    [InlineData(21, WorkersBand.From20, 30, "")]
    [InlineData(1, WorkersBand.From3To4, 0, "百年以上")]
    public void What_hardly_happens_by_chance_is_told_as_rare(int days, WorkersBand band, double expected, string often) =>
        Assert.Equal(often, Rarity.Of(new QueryDriver(Topic.WageArrears, days, band, expected, 0.9)));

    [Fact]
    public void More_workers_or_fewer_expected_are_never_less_rare()
    {
        string[] order = ["", "约2个月", "约1年", "百年以上"];
        var few = Rarity.Of(new QueryDriver(Topic.WageArrears, 7, WorkersBand.From3To4, 1, 0.9));
        var more = Rarity.Of(new QueryDriver(Topic.WageArrears, 7, WorkersBand.From10To19, 1, 0.9));
        Assert.True(Array.IndexOf(order, more) >= Array.IndexOf(order, few), $"{few} {more}");
    }

    [Fact]
    public void Red_has_nothing_above_it_and_below_it_is_said_what_is_missing()
    {
        Driver searched = new QueryDriver(Topic.WageArrears, 7, WorkersBand.From3To4, 0.4, 0.9);

        Assert.Empty(EvidenceText.WouldRaise([searched], RiskLevel.Red));
        Assert.Equal(
            "如查询职工增至5名以上，或企业报送的数据也出现异常，或登记、工单或网格也有信息，级别会继续升高。",
            Assert.Single(EvidenceText.WouldRaise([searched], RiskLevel.Yellow)));
    }
}

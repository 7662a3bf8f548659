using System.Net;
using LaborRisk.Server.Library;

namespace LaborRisk.WholeProduct.Library;

public sealed class JoinGateFacts
{
    private static readonly IPAddress Home = IPAddress.Parse("203.0.113.7");

    [Fact]
    public void A_visitor_once_counted_may_ask_again_although_the_address_has_spoken_enough()
    {
        var gate = new JoinGate(new LibraryLimits { VisitorsOfAddress = 1 }, TimeProvider.System);

        Assert.True(gate.MayCount(Home, "e", "first"));
        Assert.False(gate.MayCount(Home, "e", "second"));
        Assert.True(gate.MayCount(Home, "e", "first"));
    }

    [Fact]
    public void One_address_cannot_speak_about_a_whole_district()
    {
        var gate = new JoinGate(new LibraryLimits { EnterprisesOfAddress = 2 }, TimeProvider.System);

        Assert.Equal([true, true, false], [.. new[] { "a", "b", "c" }.Select(enterprise => gate.MayCount(Home, enterprise, "visitor"))]);
    }

    [Fact]
    public void Many_addresses_together_cannot_flood_one_enterprise()
    {
        var gate = new JoinGate(new LibraryLimits { VisitorsOfEnterprise = 50 }, TimeProvider.System);
        var counted = Enumerable.Range(0, 200).Count(i => gate.MayCount(new IPAddress([198, 51, 100, (byte)i]), "e", $"v{i}"));

        Assert.Equal(50, counted);
    }

    [Fact]
    public void A_new_day_forgets_everything()
    {
        var time = new Days();
        var gate = new JoinGate(new LibraryLimits { VisitorsOfAddress = 1 }, time);
        gate.MayCount(Home, "e", "first");
        time.Day++;

        Assert.True(gate.MayCount(Home, "e", "second"));
    }

    private sealed class Days : TimeProvider
    {
        public int Day { get; set; }

        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch.AddDays(20_000 + Day);
    }
}

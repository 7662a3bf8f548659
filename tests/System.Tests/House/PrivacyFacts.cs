using System.Reflection;

namespace LaborRisk.WholeProduct.House;

public sealed class PrivacyFacts
{
    /// <summary>Past the door. Ingest is the door itself; the simulator stands before it and invents who asks.</summary>
    private static readonly string[] PastTheDoor = ["LaborRisk.Domain", "LaborRisk.RiskEngine*", "LaborRisk.Alerts", "LaborRisk.History"];

    [Fact]
    public void Past_the_door_no_type_can_hold_an_account_or_a_text()
    {
        var assemblies = PastTheDoor
            .SelectMany(name => Directory.EnumerateFiles(AppContext.BaseDirectory, name + ".dll"))
            .Select(Assembly.LoadFrom)
            .ToList();

        Assert.True(assemblies.Count >= 3, "The assemblies to look at were not found.");
        Assert.Empty(assemblies.SelectMany(assembly => assembly.GetTypes()).SelectMany(Holders.In));
    }

    [Fact]
    public void No_public_type_of_the_server_can_hold_an_account_or_a_text()
    {
        var server = Assembly.LoadFrom(Path.Combine(AppContext.BaseDirectory, "laborrisk.dll"));

        Assert.Empty(server.GetExportedTypes().SelectMany(Holders.In));
    }

    [Fact]
    public void A_type_that_holds_one_is_found()
    {
        Assert.Single(Holders.In(typeof(Query)));
        Assert.Single(Holders.In(typeof(Keeper)));
    }

    private sealed record Query(string Text);

    private sealed class Keeper(string workerId)
    {
        public int Length => workerId.Length;
    }
}

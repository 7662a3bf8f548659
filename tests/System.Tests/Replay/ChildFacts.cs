namespace LaborRisk.WholeProduct.Replay;

/// <summary>The built product as a user runs it: on one core and on two, and killed.</summary>
[Collection(ReplayTests.Name)]
public sealed class ChildFacts(SimulatedDistrict district)
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Any_number_of_cores_gives_the_same_bytes(int cores)
    {
        var folder = district.Folder();
        using var child = Child.Replay(district, folder, [], cores: cores);

        var (exitCode, _, error) = await child.EndAsync();

        Assert.Equal((0, ""), (exitCode, error));
        Assert.Equal(district.Replay().Written, Written.In(folder));
        Assert.True(File.Exists(Path.Combine(folder, "summary.json")));
    }

    [Fact]
    public async Task Killed_and_resumed_it_leaves_the_same_bytes()
    {
        var folder = district.Folder();
        var kills = 0;
        foreach (var version in Effort.IsLong ? Enumerable.Range(1, 30) : [1, 5, 12])
        {
            using var child = Child.Replay(district, folder, ["--resume"], checkpointEvery: 60);
            kills += await child.KillAtAsync(Path.Combine(folder, "state", "checkpoint"), version) ? 1 : 0;
        }

        using var last = Child.Replay(district, folder, ["--resume"]);
        await last.EndAsync();

        Assert.True(kills > 0, "No run was killed: nothing was tested.");
        Assert.Equal(district.Replay().Written, Written.In(folder));
    }
}

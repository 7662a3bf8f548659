using System.Net.Http.Json;
using LaborRisk.WholeProduct.Replay;

namespace LaborRisk.WholeProduct.Live;

/// <summary>Where standard output is no terminal, what it is told ends in a log.</summary>
[Collection(ReplayTests.Name)]
public sealed class FirstStartFacts(SimulatedDistrict district)
{
    [Fact]
    public async Task Secrets_of_the_first_start_are_in_a_file_of_the_owners_alone_and_each_goes_when_it_was_used()
    {
        using var service = await LiveService.StartAsync(district, Path.Combine(district.Folder(), "data"));
        var file = Path.Combine(service.Data, "first-start.txt");
        string[] names = ["ingest", "wall", "metrics", "setup"];

        Assert.Contains(file, service.Said, StringComparison.Ordinal);
        Assert.All(names, name => Assert.DoesNotContain(service.Token(name), service.Said, StringComparison.Ordinal));
        Assert.Equal(names, Names(file));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }

        await service.TakeAsync([]);
        Assert.Equal(["wall", "metrics", "setup"], Names(file));
        await service.MetricAsync("degraded");
        using var wall = await service.GetAsync("/api/wall", "wall");
        Assert.Equal(["setup"], Names(file));
        using var client = new HttpClient { BaseAddress = service.Address };
        var code = service.Token("setup");
        using var made = await client.PostAsJsonAsync("/api/setup", new { code, name = "root", password = "a password of some length", displayName = "管理员" });
        Assert.True(made.IsSuccessStatusCode);
        Assert.False(File.Exists(file));
    }

    private static IEnumerable<string> Names(string file) => File.ReadAllLines(file).Skip(1).Select(line => line.Split(' ')[0]);
}

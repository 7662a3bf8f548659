using LaborRisk.WholeProduct.Replay;

namespace LaborRisk.WholeProduct.Live;

/// <summary>The live stream: every event once, in order, also for a client that was away.</summary>
[Collection(ReplayTests.Name)]
public sealed class StreamFacts(SimulatedDistrict district)
{
    [Fact]
    public async Task A_client_that_comes_back_with_its_last_id_misses_nothing_and_hears_nothing_twice()
    {
        using var service = await StartAsync();
        using var whole = await StreamClient.OpenAsync(service);
        var away = await StreamClient.OpenAsync(service);
        var heard = new List<StreamLine>();
        foreach (var lines in district.Lines.Take(1_600).Chunk(200))
        {
            await service.TakeAsync(lines);
            heard.AddRange(await away.ReadAsync(3));
            away.Dispose();
            await service.TakeAsync([]);
            away = await StreamClient.OpenAsync(service, heard[^1].Id);
        }

        var scores = await service.MetricAsync("scores_total") + await service.MetricAsync("alert_steps_total");
        while (heard.Count(line => line.Kind is "score" or "alert") < scores)
        {
            heard.AddRange(await away.ReadAsync(1));
        }

        away.Dispose();
        var expected = await whole.ReadAsync(heard.Count);
        Assert.Equal(expected, heard);
        Assert.Equal(heard.Select(line => line.Id).Order(), heard.Select(line => line.Id));
        Assert.Equal(heard.Count, heard.Select(line => line.Id).Distinct().Count());
    }

    [Fact]
    public async Task An_id_that_is_too_old_or_was_never_given_is_told_to_begin_anew()
    {
        using var service = await StartAsync();
        foreach (var id in (string[])["1", "99999999999999999", "x"])
        {
            using var client = await StreamClient.OpenAsync(service, id);

            Assert.Equal("reset", Assert.Single(await client.ReadAsync(1)).Kind);
            Assert.Equal("health", Assert.Single(await client.ReadAsync(1)).Kind);
        }
    }

    [Fact]
    public async Task A_wall_sees_neither_who_is_told_nor_what_they_read()
    {
        using var service = await StartAsync();
        using var client = await StreamClient.OpenAsync(service);
        foreach (var lines in district.Lines.Chunk(1_000))
        {
            await service.TakeAsync(lines);
        }

        StreamLine line;
        do
        {
            line = Assert.Single(await client.ReadAsync(1));
        }
        while (line.Kind != "alert");

        Assert.Contains("\"recipients\":[]", line.Data, StringComparison.Ordinal);
        Assert.Contains("\"body\":\"\"", line.Data, StringComparison.Ordinal);
        Assert.Contains("\"town\":", line.Data, StringComparison.Ordinal);
    }

    private Task<LiveService> StartAsync() => LiveService.StartAsync(district, Path.Combine(district.Folder(), "data"));
}

using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using LaborRisk.WholeProduct.Replay;

namespace LaborRisk.WholeProduct.Live;

/// <summary>The doors of the service over HTTP.</summary>
[Collection(ReplayTests.Name)]
public sealed class EventsFacts(SimulatedDistrict district)
{
    /// <summary>White space that makes a request large: the room it might need is reserved.</summary>
    private static IEnumerable<byte> Padding => Enumerable.Repeat((byte)' ', 600_000);

    private IReadOnlyList<byte[]> Sound => [.. district.Lines.Take(60).Where(line => SimulatedDistrict.TimeOf(line) is not null)];

    [Fact]
    public async Task The_same_records_are_counted_alike_as_lines_and_as_an_array()
    {
        using var lines = await StartAsync();
        using var array = await StartAsync();
        byte[][] records = [.. district.Lines.Take(200)];

        var asLines = await lines.TakeAsync(records);
        using var asArray = await array.PostAsync([(byte)'[', .. records.Where(IsJson)
            .SelectMany((record, i) => i == 0 ? record : [(byte)',', .. record]), (byte)']']);

        Assert.Equal(200, (int)asLines["accepted"]! + (int)asLines["duplicates"]! + asLines["rejected"]!.AsArray().Count);
        var answer = JsonNode.Parse(await asArray.Content.ReadAsStringAsync())!;
        Assert.Equal((int)asLines["accepted"]!, (int)answer["accepted"]!);
        Assert.Equal((int)asLines["duplicates"]!, (int)answer["duplicates"]!);
    }

    [Fact]
    public async Task A_rejected_record_is_named_by_its_place_and_its_reason()
    {
        using var service = await StartAsync();

        var answer = await service.TakeAsync([.. Sound.Take(2), "{}"u8.ToArray(), Sound[2], "nonsense"u8.ToArray()]);

        Assert.Equal(3, (int)answer["accepted"]!);
        Assert.Equal("""[{"index":2,"reason":"unsupported_type"},{"index":4,"reason":"malformed"}]""", answer["rejected"]!.ToJsonString());
        Assert.Equal(2, File.ReadAllLines(Path.Combine(service.Data, "dead-letters.ndjson")).Length);
    }

    [Fact]
    public async Task The_same_request_again_is_all_duplicates_also_after_a_restart()
    {
        var first = await StartAsync();
        var taken = (int)(await first.TakeAsync(Sound))["accepted"]!;
        var again = await first.TakeAsync(Sound);
        Assert.Equal(0, await first.StopAsync());
        first.Dispose();
        using var second = await LiveService.StartAsync(district, first.Data);
        var later = await second.TakeAsync(Sound);

        Assert.All([again, later], answer => Assert.Equal((0, taken), ((int)answer["accepted"]!, (int)answer["duplicates"]!)));
    }

    [Fact]
    public async Task Without_the_right_token_there_is_nothing()
    {
        using var service = await StartAsync();

        using var wrong = await service.PostAsync(Sound, token: "0000");
        Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        Assert.Equal("application/problem+json", wrong.Content.Headers.ContentType!.MediaType);
        foreach (var (path, kind, expected) in ((string, string?, HttpStatusCode)[])
            [
                ("/api/wall", null, HttpStatusCode.Unauthorized), ("/api/stream", "ingest", HttpStatusCode.Forbidden),
                ("/metrics", "wall", HttpStatusCode.Forbidden), ("/api/wall", "metrics", HttpStatusCode.Forbidden),
            ])
        {
            using var answer = await service.GetAsync(path, kind);
            Assert.Equal(expected, answer.StatusCode);
        }

        foreach (var path in (string[])["/healthz", "/readyz"])
        {
            using var open = await service.GetAsync(path, null);
            Assert.Equal(HttpStatusCode.OK, open.StatusCode);
        }

        Assert.Equal(0, await service.MetricAsync("records_read_total"));
    }

    [Theory]
    [InlineData("[{}", HttpStatusCode.BadRequest)]
    [InlineData("[{}] x", HttpStatusCode.BadRequest)]
    [InlineData("", HttpStatusCode.Accepted)]
    [InlineData(" \n\r\n", HttpStatusCode.Accepted)]
    [InlineData("[]", HttpStatusCode.Accepted)]
    public async Task A_body_that_is_neither_lines_nor_an_array_is_refused_whole(string body, HttpStatusCode expected)
    {
        using var service = await StartAsync();

        using var answer = await service.PostAsync(Encoding.UTF8.GetBytes(body));

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task A_body_over_eight_mebibytes_is_refused()
    {
        using var service = await StartAsync();

        using var answer = await service.PostAsync(new byte[(8 << 20) + 1]);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task Every_answer_carries_the_security_headers()
    {
        using var service = await StartAsync();
        foreach (var path in (string[])["/healthz", "/api/wall", "/nowhere"])
        {
            using var answer = await service.GetAsync(path, null);

            Assert.Contains("frame-ancestors 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
            Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
            Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
            Assert.NotEmpty(answer.Headers.GetValues("Permissions-Policy"));
        }
    }

    [Fact]
    public async Task A_full_journal_is_answered_429_and_nothing_of_the_request_is_taken()
    {
        using var service = await StartAsync(new JsonObject
        {
            ["clock"] = "events",
            ["journal"] = new JsonObject { ["segmentMiB"] = 1, ["largestMiB"] = 1 },
        });
        var taken = (int)(await service.TakeAsync(Sound))["accepted"]!;

        using var answer = await service.PostAsync([.. district.Lines.Skip(60).Take(50).SelectMany(line => (byte[])[.. line, (byte)'\n']), .. Padding]);

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter);
        Assert.Equal(taken, await service.MetricAsync("records_accepted_total"));
        Assert.Equal(1, await service.MetricAsync("degraded"));
        using var ready = await service.GetAsync("/readyz", null);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
    }

    [RootFact]
    public async Task A_full_disk_is_answered_429_until_there_is_room_again()
    {
        using var disk = new SmallDisk(district.Folder());
        using var service = await LiveService.StartAsync(district, Path.Combine(disk.Folder, "data"));
        disk.Fill();
        using var full = await service.PostAsync(Sound);
        Assert.Equal(HttpStatusCode.TooManyRequests, full.StatusCode);
        Assert.Equal(0, await service.MetricAsync("records_read_total"));
        disk.Empty();

        var taken = await service.TakeAsync(Sound);

        Assert.Equal(0, (int)taken["duplicates"]!);
        Assert.Equal(0, await service.MetricAsync("degraded"));
        Assert.Equal(0, await service.StopAsync());
    }

    [Fact]
    public async Task A_full_queue_is_answered_429_before_the_body_is_read()
    {
        using var service = await StartAsync(new JsonObject { ["clock"] = "events", ["intake"] = new JsonObject { ["bufferedRequests"] = 1 } });
        using var pending = new System.Net.Sockets.TcpClient(service.Address.Host, service.Address.Port);
        var head = $"POST /api/events HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {service.Token("ingest")}\r\nContent-Length: 100\r\n\r\n{{";
        await pending.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head));
        while (await service.MetricAsync("queue_requests") < 1)
        {
            await Task.Delay(5);
        }

        using var answer = await service.PostAsync(Sound);

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter);
    }

    [Fact]
    public async Task The_wall_is_told_as_a_whole()
    {
        using var service = await StartAsync(new JsonObject { ["clock"] = "events", ["simulated"] = true, ["district"] = "明川区" });
        foreach (var lines in district.Lines.Chunk(1_000))
        {
            await service.TakeAsync(lines);
        }

        using var answer = await service.GetAsync("/api/wall", "wall");
        var wall = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;

        Assert.Equal("明川区", (string)wall["district"]!);
        Assert.True((bool)wall["simulated"]!);
        Assert.Equal(60, (int)wall["headline"]!["companies"]!);
        Assert.NotEmpty(wall["alerts"]!.AsArray());
        Assert.Equal(60, wall["towns"]!.AsArray().Sum(town => (int)town!["companies"]!));
        Assert.Equal(14, wall["heat"]!["days"]!.AsArray().Count);
        Assert.Equal(11, wall["heat"]!["rows"]!.AsArray().Count);
        Assert.Equal("ok", (string)wall["health"]!["status"]!);
        Assert.InRange((double)wall["health"]!["accepted"]!, 1, await service.MetricAsync("records_accepted_total"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task After_a_restart_the_wall_shows_the_last_closed_hour_as_before_and_nothing_of_the_running_one(bool killed)
    {
        var first = await StartAsync();
        var half = district.Lines.Take(2_000).Where(line => SimulatedDistrict.TimeOf(line) is not null).ToList();
        foreach (var lines in half.Chunk(100))
        {
            await first.TakeAsync(lines);
        }

        // Of the running hour, whichever that is.
        var at = half.Max(SimulatedDistrict.TimeOf)!.Value;
        await first.TakeAsync([Encoding.UTF8.GetBytes(
            $$"""{"type":"worker-query","id":"running-hour","enterpriseId":"{{district.Companies[0].Id}}","workerId":"w","text":"","at":"{{at}}"}""")]);
        var (before, all) = (await WallAsync(first), await first.MetricAsync("records_accepted_total"));
        Assert.True((double)before["health"]!["accepted"]! < all);
        await (killed ? first.KillAsync() : first.StopAsync());
        first.Dispose();

        using var second = await LiveService.StartAsync(district, first.Data);
        var after = await WallAsync(second);

        Assert.Equal(all, await second.MetricAsync("records_accepted_total"));
        foreach (var part in (string[])["headline", "heat", "health"])
        {
            Assert.Equal(before[part]!.ToJsonString(), after[part]!.ToJsonString());
        }
    }

    private static async Task<JsonNode> WallAsync(LiveService service)
    {
        using var answer = await service.GetAsync("/api/wall", "wall");
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }

    private Task<LiveService> StartAsync(JsonObject? more = null) => LiveService.StartAsync(district, Path.Combine(district.Folder(), "data"), more);

    private static bool IsJson(byte[] line)
    {
        try
        {
            return JsonNode.Parse(line) is JsonObject;
        }
        catch (System.Text.Json.JsonException)
        {
            return false;
        }
    }
}

using LaborRisk.Domain;
using LaborRisk.Ledger;

namespace LaborRisk.WholeProduct.Desk;

public sealed class DeskFacts
{
    [Fact]
    public async Task From_the_alert_to_the_chair_and_back_to_the_closed_ledger()
    {
        await using var host = await DeskHost.StartAsync();
        host.Book.Record([Town.Alert("a-1", Town.Ordinary)]);
        var desk = host.SignedIn("desk", Role.DistrictDesk, "desk");
        var chair = host.SignedIn("chair", Role.UnionChair, "chair0");

        Assert.Equal(["acknowledge", "release"], (await desk.GetAsync("/api/alerts/a-1")).List("allowed"));
        Assert.Empty((await chair.GetAsync("/api/notices")).List("items"));
        Assert.Equal("done", (await desk.ActAsync("a-1", new { kind = "release" }))["release"]);

        var notice = Assert.Single((await chair.GetAsync("/api/notices")).Json.GetProperty("items").EnumerateArray());
        var body = notice.GetProperty("body").GetString()!;
        Assert.Contains("请勿追查是谁咨询", body, StringComparison.Ordinal);
        Assert.Contains("5-9", body, StringComparison.Ordinal);
        Assert.DoesNotContain("61.5", body, StringComparison.Ordinal);
        await chair.PostAsync($"/api/notices/{notice.GetProperty("noticeId").GetString()}/answer", new { answer = "need_support", note = "请派员" });

        Assert.Equal("need_support", (await desk.GetAsync("/api/alerts/a-1"))["answer"]);
        await desk.ActAsync("a-1", new { kind = "acknowledge" });
        await desk.ActAsync("a-1", new { kind = "assign", to = "m-east" });
        var closed = await desk.ActAsync("a-1",
            new { kind = "resolve", outcome = new { finding = "real", workers = 13, yuan = 891_000, mediated = true } });

        Assert.Equal("closed", closed["state"]);
        Assert.Empty(closed.List("allowed"));
        Assert.Equal(
            ["raised", "released", "acknowledged", "resolved"],
                closed.Json.GetProperty("steps").EnumerateArray().Select(step => step.GetProperty("transition").GetString()));
        var summary = await desk.GetAsync("/api/ledger/summary");
        Assert.Equal(("0", "1", "13", "891000", "1"),
            (summary["open"], summary["closed"], summary["workersHelped"], summary["yuanRecovered"], summary["mediationSuccess"]));
    }

    [Theory]
    [InlineData(Town.Ordinary, WorkersBand.From5To9, "released", null)]
    [InlineData(Town.Ordinary, WorkersBand.From3To4, "withheld", "too_few_workers")]
    [InlineData(Town.Small, WorkersBand.From5To9, "withheld", "small_company")]
    [InlineData(Town.NoChair, WorkersBand.From5To9, "withheld", "no_chair")]
    [InlineData(Town.Never, WorkersBand.From5To9, "never", "chair_notice_never")]
    [InlineData(Town.Auto, WorkersBand.From5To9, "auto", null)]
    public async Task The_chair_is_told_only_through_the_gates(int company, WorkersBand band, string release, string? withheld)
    {
        await using var host = await DeskHost.StartAsync();
        host.Book.Record([Town.Alert("a-1", company, band)]);
        var desk = host.SignedIn("desk", Role.DistrictDesk, "desk");
        var before = await desk.GetAsync("/api/alerts/a-1");
        Assert.Equal((release, withheld), (before["release"], before["withheld"]));
        Assert.Equal(release, (await desk.GetAsync("/api/alerts")).Json.GetProperty("items")[0].GetProperty("release").GetString());

        var answer = await desk.ActAsync("a-1", new { kind = "release" });

        var inside = host.Get<NoticeBox>().List(new NoticeReader($"chair{company}", AsChair: true));
        Assert.Equal(withheld is null ? 200 : 409, answer.Status);
        Assert.Equal(withheld is null ? 1 : 0, inside.Count);
        Assert.Equal(withheld is null, before.List("allowed").Contains("release"));
    }

    [Fact]
    public async Task Where_no_machine_may_push_a_person_phones_and_records_it()
    {
        await using var host = await DeskHost.StartAsync();
        host.Book.Record([Town.Alert("a-1", Town.Never)]);
        var desk = host.SignedIn("desk", Role.DistrictDesk, "desk");
        await desk.ActAsync("a-1", new { kind = "acknowledge" });

        var phoned = await desk.ActAsync("a-1", new { kind = "phone", note = "已电话联系" });
        Assert.Contains("已电话联系", phoned.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reading_never_acknowledges()
    {
        await using var host = await DeskHost.StartAsync();
        host.Book.Record([Town.Alert("a-1", Town.Ordinary)]);
        var desk = host.SignedIn("desk", Role.DistrictDesk, "desk");
        var notice = (await desk.GetAsync("/api/notices")).Json.GetProperty("items")[0].GetProperty("noticeId").GetString();
        string[] paths =
            [$"/api/notices/{notice}", $"/api/notices/{notice}/answer?answer=known", "/api/alerts/a-1", "/api/alerts/a-1/acts?kind=acknowledge"];
        foreach (var path in paths)
        {
            await desk.GetAsync(path);
        }

        var alert = await desk.GetAsync("/api/alerts/a-1");
        Assert.Null(alert["acknowledgedBy"]);
        Assert.Null(alert["answer"]);
        Assert.Empty(alert.List("acts"));
    }

    [Fact]
    public async Task A_tap_that_is_sent_twice_is_one_act()
    {
        await using var host = await DeskHost.StartAsync();
        host.Book.Record([Town.Alert("a-1", Town.Ordinary)]);
        var desk = host.SignedIn("desk", Role.DistrictDesk, "desk");

        var both = await Task.WhenAll(desk.ActAsync("a-1", new { kind = "release" }, "tap"), desk.ActAsync("a-1", new { kind = "release" }, "tap"));
        Assert.All(both, answer => Assert.Equal(200, answer.Status));
        Assert.Single((await desk.GetAsync("/api/alerts/a-1")).List("acts"));
        Assert.Equal(422, (await desk.PostAsync("/api/alerts/a-1/acts", new { kind = "acknowledge" })).Status);
        Assert.Equal(409, (await desk.ActAsync("a-1", new { kind = "release" })).Status);
    }

    [Theory]
    [InlineData("""{"kind":"close"}""", "kind")]
    [InlineData("""{"kind":"report"}""", "note")]
    [InlineData("""{"kind":"assign"}""", "to")]
    [InlineData("""{"kind":"assign","to":"t-west"}""", "to")]
    [InlineData("""{"kind":"assign","to":"chair0"}""", "to")]
    [InlineData("""{"kind":"resolve"}""", "finding")]
    [InlineData("""{"kind":"resolve","outcome":{"finding":"real","workers":-1}}""", "workers")]
    [InlineData("""{"kind":"resolve","outcome":{"finding":"real","yuan":-0.5}}""", "yuan")]
    [InlineData("""[1]""", null)]
    [InlineData("""{"kind":5}""", null)]
    public async Task A_faulty_act_names_its_field_and_changes_nothing(string body, string? field)
    {
        await using var host = await DeskHost.StartAsync();
        host.Book.Record([Town.Alert("a-1", Town.Ordinary)]);
        var desk = host.SignedIn("desk", Role.DistrictDesk, "desk");
        await desk.ActAsync("a-1", new { kind = "acknowledge" });

        var answer = await desk.ActAsync("a-1", System.Text.Json.JsonDocument.Parse(body).RootElement);
        Assert.Equal((422, field), (answer.Status, answer["field"]));
        Assert.Single((await desk.GetAsync("/api/alerts/a-1")).List("acts"));
    }

    [Fact]
    public async Task Evidence_is_answered_as_the_contract_writes_it()
    {
        await using var host = await DeskHost.StartAsync();
        host.Book.Record([Town.Alert("a-1", Town.Ordinary)]);

        Assert.Contains(
            """{"kind":"queries","topic":"wage_arrears","window":"P3D","workersBand":"5-9","expectedWorkers":0.4,"probability":0.99}""",
            (await host.SignedIn("desk", Role.DistrictDesk).GetAsync("/api/alerts/a-1")).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_town_is_offered_its_own_officers_and_no_address_is_told()
    {
        await using var host = await DeskHost.StartAsync(district: Town.District("http://hook.example.org/secret"));
        var town = await host.SignedIn("t", Role.TownUnion, "t-east", Town.East).GetAsync("/api/officers");
        var desk = await host.SignedIn("d", Role.DistrictDesk, "desk").GetAsync("/api/officers");

        Assert.Equal(["t-east", "m-east"], Ids(town));
        Assert.Equal(["desk", "t-east", "t-west", "m-east", "m-west"], Ids(desk));
        Assert.DoesNotContain("hook", desk.Text, StringComparison.Ordinal);

        static IEnumerable<string?> Ids(Answer answer) =>
            answer.Json.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("officerId").GetString());
    }

    [Fact]
    public async Task A_mediator_who_works_inside_an_enterprise_sees_no_alert()
    {
        Officer inside = new("m-inside", "厂内调解员", OfficerRole.GridMediator, Town.East, "inbox", "", true);
        await using var host = await DeskHost.StartAsync(district: new(Town.Companies, [.. Town.Officers(null), inside], new Thresholds()));
        host.Book.Record([Town.Alert("a-1", Town.Ordinary)]);

        Assert.Empty((await host.SignedIn("m", Role.GridMediator, "m-inside", Town.East).GetAsync("/api/alerts")).List("items"));
        Assert.Single((await host.SignedIn("n", Role.GridMediator, "m-east", Town.East).GetAsync("/api/alerts")).List("items"));
    }

    [Fact]
    public async Task A_changed_directory_moves_an_alert_to_its_new_town()
    {
        await using var host = await DeskHost.StartAsync();
        host.Book.Record([Town.Alert("a-1", Town.Ordinary)]);
        var west = host.SignedIn("w", Role.TownUnion, "t-west", Town.West);
        Assert.Equal(404, (await west.GetAsync("/api/alerts/a-1")).Status);

        var moved = new CompanyDirectory([Town.Companies[0] with { Town = Town.West }]);
        host.Get<Server.Desk.CurrentDistrict>().Replace(new(moved, [.. Town.Officers(null)], new Thresholds()));
        host.Book.Refresh();

        Assert.Equal(200, (await west.GetAsync("/api/alerts/a-1")).Status);
    }
}

using LaborRisk.Domain;
using LaborRisk.Ledger;
using LaborRisk.WholeProduct.Desk;

namespace LaborRisk.WholeProduct.Accounts;

public sealed class SignInFacts
{
    [Fact]
    public async Task The_first_administrator_is_made_once_by_the_code_of_the_first_start()
    {
        await using var host = await DeskHost.StartAsync();
        var anyone = host.Anyone();
        Assert.Equal("True", (await anyone.GetAsync("/api/session"))["setupNeeded"]);
        var code = host.Terminal.ToString().Trim().Split(' ')[^1];

        Assert.Equal(422, (await anyone.PostAsync("/api/setup", Setup("AAAA-AAAA"))).Status);
        Assert.Equal(204, (await anyone.PostAsync("/api/setup", Setup(code))).Status);
        Assert.Equal(409, (await anyone.PostAsync("/api/setup", Setup(code))).Status);

        var answer = await anyone.PostAsync("/api/session", new { name = "Root", password = DeskHost.Password });
        Assert.Equal(200, answer.Status);
        Assert.Equal("administrator", answer.Json.GetProperty("account").GetProperty("role").GetString());

        static object Setup(string code) => new { code, name = "root", password = DeskHost.Password, displayName = "管理员" };
    }

    [Fact]
    public async Task Whoever_has_not_signed_in_is_told_that_figures_are_simulated()
    {
        await using var demo = await DeskHost.StartAsync(simulated: true);
        var refused = await demo.Anyone().GetAsync("/api/session");
        Assert.Equal(401, refused.Status);
        Assert.Equal("True", refused["simulated"]);
        Assert.Equal("True", refused["setupNeeded"]);

        await using var real = await DeskHost.StartAsync();
        Assert.DoesNotContain("simulated", (await real.Anyone().GetAsync("/api/session")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task There_is_no_default_password_and_no_second_code_after_the_first_account()
    {
        await using var host = await DeskHost.StartAsync();
        host.Add("root", Role.Administrator);
        await host.StopAsync();
        await using var again = await DeskHost.StartAsync(host.Folder);

        Assert.Empty(again.Terminal.ToString());
        Assert.Equal(401, (await again.Anyone().PostAsync("/api/session", new { name = "root", password = "" })).Status);
    }

    [Fact]
    public async Task The_cookie_is_for_this_host_alone_and_for_no_script()
    {
        await using var host = await DeskHost.StartAsync();
        host.Add("lin", Role.DistrictDesk, password: true);
        var cookie = (await host.Anyone().PostAsync("/api/session", new { name = "lin", password = DeskHost.Password })).SetCookie!;

        Assert.StartsWith("__Host-session=", cookie, StringComparison.Ordinal);
        Assert.All(["path=/", "secure", "samesite=strict", "httponly"], part => Assert.Contains(part, cookie, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("domain", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Failures_lock_for_twice_as_long_each_time_and_tell_nobody_which_names_exist()
    {
        await using var host = await DeskHost.StartAsync();
        host.Add("lin", Role.DistrictDesk, password: true);
        foreach (var name in new[] { "lin", "nobody" })
        {
            for (var i = 0; i < 5; i++)
            {
                Assert.Equal(401, (await TryAsync(name, "wrong")).Status);
            }

            var locked = await TryAsync(name, DeskHost.Password);
            Assert.Equal(423, locked.Status);
            Assert.Equal(Now().Plus(60_000).ToString(), locked["until"]);
        }

        host.Clock.Turn(TimeSpan.FromSeconds(61));
        Assert.Equal(401, (await TryAsync("lin", "wrong")).Status);
        Assert.Equal(Now().Plus(120_000).ToString(), (await TryAsync("lin", DeskHost.Password))["until"]);

        host.Clock.Turn(TimeSpan.FromSeconds(121));
        Assert.Equal(200, (await TryAsync("lin", DeskHost.Password)).Status);
        Assert.Equal(401, (await TryAsync("lin", "wrong")).Status);

        Task<Answer> TryAsync(string name, string password) => host.Anyone().PostAsync("/api/session", new { name, password });
        Instant Now() => Instant.From(host.Clock.GetUtcNow());
    }

    [Fact]
    public async Task Many_attempts_at_once_gain_no_more_looks_than_one_after_another()
    {
        await using var host = await DeskHost.StartAsync();
        host.Add("lin", Role.DistrictDesk, password: true);
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => host.Anyone().PostAsync("/api/session", new { name = "lin", password = "wrong" })));

        Assert.Equal(5, answers.Count(answer => answer.Status == 401));
        Assert.Equal(15, answers.Count(answer => answer.Status == 423));
    }

    [Fact]
    public async Task A_session_ends_when_idle_and_ends_for_good_after_its_longest_life()
    {
        await using var host = await DeskHost.StartAsync();
        var idle = host.SignedIn("idle", Role.DistrictDesk);
        host.Clock.Turn(TimeSpan.FromMinutes(59));
        Assert.Equal(200, (await idle.GetAsync("/api/session")).Status);
        host.Clock.Turn(TimeSpan.FromMinutes(61));
        Assert.Equal(401, (await idle.GetAsync("/api/alerts")).Status);

        var busy = host.SignedIn("busy", Role.DistrictDesk);
        for (var i = 0; i < 23; i++)
        {
            host.Clock.Turn(TimeSpan.FromMinutes(30));
            Assert.Equal(200, (await busy.GetAsync("/api/alerts")).Status);
        }

        host.Clock.Turn(TimeSpan.FromMinutes(31));
        Assert.Equal(401, (await busy.GetAsync("/api/alerts")).Status);
    }

    [Fact]
    public async Task Signing_out_and_being_disabled_end_a_session_at_once()
    {
        await using var host = await DeskHost.StartAsync();
        var lin = host.SignedIn("lin", Role.DistrictDesk);
        var wang = host.SignedIn("wang", Role.DistrictDesk);
        var root = host.SignedIn("root", Role.Administrator);

        Assert.Equal(204, (await lin.SendAsync("DELETE", "/api/session", null)).Status);
        Assert.Equal(401, (await lin.GetAsync("/api/alerts")).Status);
        Assert.Equal(200, (await root.SendAsync("PATCH", "/api/accounts/wang", new { disabled = true })).Status);
        Assert.Equal(401, (await wang.GetAsync("/api/alerts")).Status);
        Assert.Equal(409, (await root.SendAsync("PATCH", "/api/accounts/root", new { disabled = true })).Status);
    }

    [Fact]
    public async Task A_sign_in_link_opens_once_and_not_for_long()
    {
        await using var host = await DeskHost.StartAsync();
        var root = host.SignedIn("root", Role.Administrator);
        var made = await root.PostAsync("/api/accounts",
            new { name = "lin", displayName = "林", role = "town_union", town = Town.East, officerId = "t-east" });
        var token = made.Json.GetProperty("link").GetProperty("token").GetString();

        var first = await host.Anyone().PostAsync("/api/session/link", new { token });
        Assert.Equal(Town.East, first.Json.GetProperty("account").GetProperty("scope").GetString());
        Assert.Equal(401, (await host.Anyone().PostAsync("/api/session/link", new { token })).Status);
        Assert.Equal(204, (await first.Visitor(host).PostAsync("/api/session/password", new { next = DeskHost.Password })).Status);
        Assert.Equal(200, (await host.Anyone().PostAsync("/api/session", new { name = "lin", password = DeskHost.Password })).Status);

        var late = (await root.SendAsync("PATCH", "/api/accounts/lin", new { link = true })).Json.GetProperty("link").GetProperty("token")
            .GetString();
        host.Clock.Turn(TimeSpan.FromMinutes(31));
        Assert.Equal(401, (await host.Anyone().PostAsync("/api/session/link", new { token = late })).Status);
    }

    [Fact]
    public async Task A_new_password_needs_the_current_one_and_ends_the_other_sessions()
    {
        await using var host = await DeskHost.StartAsync();
        var account = host.Add("lin", Role.DistrictDesk, password: true);
        var (here, there) = (host.SignedIn(account), host.SignedIn(account));

        Assert.Equal("current", (await here.PostAsync("/api/session/password", new { current = "wrong", next = "another long password" }))["field"]);
        Assert.Equal("next", (await here.PostAsync("/api/session/password", new { current = DeskHost.Password, next = "short" }))["field"]);
        var changed = await here.PostAsync("/api/session/password", new { current = DeskHost.Password, next = "another long password" });
        Assert.Equal(204, changed.Status);
        Assert.Equal(200, (await here.GetAsync("/api/session")).Status);
        Assert.Equal(401, (await there.GetAsync("/api/alerts")).Status);
    }

    [Fact]
    public async Task Guessing_the_current_password_locks_as_guessing_at_the_door_does_and_a_new_one_voids_links()
    {
        await using var host = await DeskHost.StartAsync();
        var lin = host.SignedIn(host.Add("lin", Role.DistrictDesk, password: true));
        var link = host.Get<SessionStore>().NewLink("lin").Token;
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(422, (await lin.PostAsync("/api/session/password", new { current = "wrong", next = "another long password" })).Status);
        }

        Assert.Equal(423, (await lin.PostAsync("/api/session/password", new { current = DeskHost.Password, next = "another long password" })).Status);
        host.Clock.Turn(TimeSpan.FromSeconds(61));
        Assert.Equal(204, (await lin.PostAsync("/api/session/password", new { current = DeskHost.Password, next = "another long password" })).Status);
        Assert.Equal(401, (await host.Anyone().PostAsync("/api/session/link", new { token = link })).Status);
    }

    [Fact]
    public async Task A_stranger_elsewhere_does_not_keep_the_owner_out_until_too_many_failed_in_all()
    {
        await using var host = await DeskHost.StartAsync();
        var failures = host.Get<SignInFailures>();
        for (var i = 0; i < 9; i++)
        {
            failures.Begin("desk", "there");
        }

        Assert.NotNull(failures.Begin("desk", "there"));
        Assert.Null(failures.Begin("desk", "here"));
        for (var i = 0; i < 100; i++)
        {
            failures.Begin("desk", $"place {i}");
        }

        Assert.NotNull(failures.Begin("desk", "yet another"));
        failures.Unlock("desk");
        Assert.Null(failures.Begin("desk", "there"));
    }

    [Fact]
    public async Task Too_many_attempts_of_one_address_are_turned_away_before_they_are_looked_at()
    {
        await using var host = await DeskHost.StartJoinedAsync();
        var answers = new List<int>();
        for (var i = 0; i < 31; i++)
        {
            answers.Add((await host.Anyone().PostAsync("/api/session/link", new { token = "none" })).Status);
        }

        Assert.Equal(30, answers.Count(status => status == 401));
        Assert.Equal(429, answers[^1]);
    }

    [Fact]
    public async Task A_request_that_no_page_of_ours_confirmed_changes_nothing()
    {
        await using var host = await DeskHost.StartAsync();
        host.Book.Record([Town.Alert("a-1", Town.Ordinary)]);
        var lin = host.SignedIn("lin", Role.DistrictDesk);
        var forged = new Visitor(host) { Cookie = lin.Cookie };
        var foreign = new Visitor(host) { Cookie = lin.Cookie, Csrf = host.SignedIn("wang", Role.DistrictDesk).Csrf };

        Assert.Equal(403, (await forged.ActAsync("a-1", new { kind = "acknowledge" })).Status);
        Assert.Equal(403, (await foreign.ActAsync("a-1", new { kind = "acknowledge" })).Status);
        var crossSite = await lin.SendAsync("POST", "/api/alerts/a-1/acts", new { kind = "acknowledge" }, "k", ("Sec-Fetch-Site", "cross-site"));
        Assert.Equal(403, crossSite.Status);
        Assert.Equal(200, (await lin.ActAsync("a-1", new { kind = "acknowledge" })).Status);
    }

    [Fact]
    public async Task A_token_is_shown_once_and_opens_nothing_once_revoked()
    {
        await using var host = await DeskHost.StartJoinedAsync();
        var root = host.SignedIn("root", Role.Administrator);
        var made = await root.PostAsync("/api/tokens", new { kind = "wall", label = "大厅" });
        var wall = host.WithToken(made["token"]!);

        Assert.Equal(200, (await wall.GetAsync("/api/wall")).Status);
        Assert.DoesNotContain(made["token"]!, (await root.GetAsync("/api/tokens")).Text, StringComparison.Ordinal);
        Assert.Equal(204, (await root.SendAsync("DELETE", $"/api/tokens/{made["id"]}", null)).Status);
        Assert.Equal(401, (await wall.GetAsync("/api/wall")).Status);
    }

    [Fact]
    public async Task A_fault_is_told_in_two_languages_as_a_problem()
    {
        await using var host = await DeskHost.StartAsync();
        var fault = await host.SignedIn("root", Role.Administrator).PostAsync("/api/accounts",
            new { name = "x", displayName = "林", role = "auditor" });

        Assert.Equal((422, "application/problem+json", "name"), (fault.Status, fault.MediaType, fault["field"]));
        Assert.Contains(" / ", fault["detail"], StringComparison.Ordinal);
    }
}

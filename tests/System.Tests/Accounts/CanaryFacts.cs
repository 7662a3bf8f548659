using System.Text;
using LaborRisk.Server.Delivery;
using LaborRisk.WholeProduct.Desk;

namespace LaborRisk.WholeProduct.Accounts;

public sealed class CanaryFacts
{
    [Fact]
    public async Task No_password_token_or_secret_is_ever_logged_or_stored_in_plain()
    {
        await using var host = await DeskHost.StartAsync(delivery: new DeliveryOptions { WebhookSecret = "canary webhook secret" });
        var anyone = host.Anyone();
        var code = host.Terminal.ToString().Trim().Split(' ')[^1];
        await anyone.PostAsync("/api/setup", new { code, name = "root", password = "canary of a password", displayName = "管理员" });
        await anyone.PostAsync("/api/session", new { name = "root", password = "canary that is wrong" });
        var signedIn = await anyone.PostAsync("/api/session", new { name = "root", password = "canary of a password" });
        var root = signedIn.Visitor(host);
        var token = (await root.PostAsync("/api/tokens", new { kind = "ingest", label = "入口" }))["token"]!;
        var made = await root.PostAsync("/api/accounts", new { name = "lin", displayName = "林", role = "auditor" });
        var totp = (await root.SendAsync("POST", "/api/session/totp", new { }))["secret"]!;
        await host.WithToken(token).GetAsync("/api/alerts");
        string[] canaries =
        [
            "canary", code, code.Replace("-", "", StringComparison.Ordinal), token, totp,
                made.Json.GetProperty("link").GetProperty("token").GetString()!,
            root.Cookie!.Split('=')[1], root.Csrf!,
        ];

        var stored = Directory.EnumerateFiles(host.Folder).Select(ReadAll).ToList();
        Assert.All(canaries, canary =>
        {
            Assert.DoesNotContain(canary, host.Log.Text, StringComparison.Ordinal);
            Assert.All(stored, content => Assert.True(content.AsSpan().IndexOf(Encoding.UTF8.GetBytes(canary)) < 0));
        });
    }

    private static byte[] ReadAll(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var content = new byte[file.Length];
        file.ReadExactly(content);
        return content;
    }
}

using System.Text;
using LaborRisk.Domain;
using LaborRisk.Ledger;
using LaborRisk.Server.Accounts;
using LaborRisk.WholeProduct.Desk;

namespace LaborRisk.WholeProduct.Accounts;

public sealed class TotpFacts
{
    /// <summary>RFC 6238, appendix B, the rows of SHA-1.</summary>
    [Theory]
    [InlineData(59, "94287082")]
    [InlineData(1111111109, "07081804")]
    [InlineData(1111111111, "14050471")]
    [InlineData(1234567890, "89005924")]
    [InlineData(2000000000, "69279037")]
    [InlineData(20000000000, "65353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code)
    {
        var secret = Encoding.ASCII.GetBytes("12345678901234567890");
        var step = Totp.StepOf(new Instant(seconds * 1_000));

        Assert.Equal(code, Totp.Code(secret, step, modulus: 100_000_000));
        Assert.Equal(code[2..], Totp.Code(secret, step));
    }

    /// <summary>RFC 4648, section 10.</summary>
    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void Secrets_are_written_as_the_standard_writes_them(string bytes, string text) =>
        Assert.Equal(text, Base32.Encode(Encoding.ASCII.GetBytes(bytes)));

    [Fact]
    public void A_code_of_the_step_before_or_after_is_taken_and_no_other()
    {
        var secret = Encoding.ASCII.GetBytes("12345678901234567890");
        var now = new Instant(1_700_000_000_000);
        var step = Totp.StepOf(now);

        Assert.Equal([false, true, true, true, false],
            Enumerable.Range(-2, 5).Select(by => Totp.Match(secret, Totp.Code(secret, step + by), now) is not null));
    }

    [Fact]
    public async Task A_second_factor_is_asked_for_once_confirmed_and_its_code_counts_once()
    {
        await using var host = await DeskHost.StartAsync();
        var lin = host.SignedIn(host.Add("lin", Role.DistrictDesk, password: true));
        var secret = Decode((await lin.SendAsync("POST", "/api/session/totp", new { }))["secret"]!);
        string Code() => Totp.Code(secret, Totp.StepOf(Instant.From(host.Clock.GetUtcNow())));
        Task<Answer> SignInAsync(string? code) => host.Anyone().PostAsync("/api/session", new { name = "lin", password = DeskHost.Password, code });

        Assert.Equal(200, (await SignInAsync(null)).Status);
        Assert.Equal("code", (await lin.SendAsync("PUT", "/api/session/totp", new { code = "abcdef" }))["field"]);
        Assert.Equal(204, (await lin.SendAsync("PUT", "/api/session/totp", new { code = Code() })).Status);

        Assert.Equal("True", (await SignInAsync(null))["codeNeeded"]);
        Assert.Equal(401, (await SignInAsync(Code())).Status);
        host.Clock.Turn(TimeSpan.FromSeconds(30));
        Assert.Equal(200, (await SignInAsync(Code())).Status);
        Assert.Equal(401, (await SignInAsync(Code())).Status);
    }

    [Fact]
    public async Task A_sign_in_link_does_not_stand_for_the_second_factor()
    {
        await using var host = await DeskHost.StartAsync();
        var lin = host.SignedIn("lin", Role.DistrictDesk);
        var secret = Decode((await lin.SendAsync("POST", "/api/session/totp", new { }))["secret"]!);
        string Code() => Totp.Code(secret, Totp.StepOf(Instant.From(host.Clock.GetUtcNow())));
        await lin.SendAsync("PUT", "/api/session/totp", new { code = Code() });
        var token = host.Get<SessionStore>().NewLink("lin").Token;
        host.Clock.Turn(TimeSpan.FromSeconds(30));

        Assert.Equal("True", (await host.Anyone().PostAsync("/api/session/link", new { token }))["codeNeeded"]);
        Assert.Equal(200, (await host.Anyone().PostAsync("/api/session/link", new { token, code = Code() })).Status);
    }

    [Fact]
    public async Task A_second_factor_in_force_is_replaced_only_by_whoever_knows_password_or_code()
    {
        await using var host = await DeskHost.StartAsync();
        var lin = host.SignedIn(host.Add("lin", Role.DistrictDesk, password: true));
        var secret = Decode((await lin.SendAsync("POST", "/api/session/totp", new { }))["secret"]!);
        string Code() => Totp.Code(secret, Totp.StepOf(Instant.From(host.Clock.GetUtcNow())));
        await lin.SendAsync("PUT", "/api/session/totp", new { code = Code() });
        host.Clock.Turn(TimeSpan.FromSeconds(30));

        Assert.Equal("password", (await lin.SendAsync("POST", "/api/session/totp", new { }))["field"]);
        Assert.Equal("password", (await lin.SendAsync("POST", "/api/session/totp", new { password = "wrong" }))["field"]);
        Assert.Equal(200, (await lin.SendAsync("POST", "/api/session/totp", new { password = DeskHost.Password })).Status);
        Assert.Equal(200, (await lin.SendAsync("POST", "/api/session/totp", new { code = Code() })).Status);
    }

    private static byte[] Decode(string text)
    {
        const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var bits = string.Concat(text.Select(sign => Convert.ToString(Alphabet.IndexOf(sign, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2))];
    }
}

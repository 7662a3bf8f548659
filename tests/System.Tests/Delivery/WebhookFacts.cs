using System.Net;
using System.Security.Cryptography;
using System.Text;
using LaborRisk.Domain;
using LaborRisk.Ledger;
using LaborRisk.Server.Delivery;
using LaborRisk.WholeProduct.Desk;
using Microsoft.AspNetCore.Http;

namespace LaborRisk.WholeProduct.Delivery;

public sealed class WebhookFacts
{
    private const string Secret = "a secret that both sides know";

    private static readonly DeliveryOptions Options = new()
    {
        WebhookSecret = Secret,
        AllowedNetworks = [IPNetwork.Parse("127.0.0.0/8")],
        Chance = () => 1,
    };

    [Fact]
    public async Task A_delivery_is_signed_over_its_time_its_id_and_its_body()
    {
        await using var receiver = await Receiver.StartAsync((_, _) => Task.CompletedTask);
        await using var host = await HostAsync(receiver.Address);
        host.Book.Record([Alert()]);
        await Eventually.BecomesTrueAsync(() => State(host) == "delivered");

        var got = Assert.Single(receiver.All);
        var signed = Encoding.UTF8.GetBytes($"{got.Headers["X-LaborRisk-Timestamp"]}.{got.Headers["X-LaborRisk-Id"]}.").Concat(got.Body).ToArray();
        Assert.Equal("v1=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), signed)),
            got.Headers["X-LaborRisk-Signature"]);
        Assert.Equal(DeliveryId.Of("a-1", "raised", Town.Raised, "desk", "webhook"), got.Key);
        Assert.Contains("\"alertId\":\"a-1\"", Encoding.UTF8.GetString(got.Body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_receiver_that_fails_is_tried_again_later_under_the_same_key()
    {
        await using var receiver = await Receiver.StartAsync((http, before) =>
        {
            http.Response.StatusCode = before < 2 ? 500 : 204;
            return Task.CompletedTask;
        });
        await using var host = await HostAsync(receiver.Address);
        host.Book.Record([Alert()]);
        await Eventually.BecomesTrueAsync(() => Row(host).StateReason == "http_500");
        Assert.Single(receiver.All);

        host.Clock.Turn(TimeSpan.FromSeconds(2));
        await Eventually.BecomesTrueAsync(() => Attempts(host) == 2);
        host.Clock.Turn(TimeSpan.FromSeconds(4));
        await Eventually.BecomesTrueAsync(() => State(host) == "delivered");

        Assert.Equal(3, receiver.All.Count);
        Assert.Single(receiver.All.Select(got => got.Key).Distinct());
    }

    [Fact]
    public async Task A_receiver_that_drips_is_left_after_the_time_limit()
    {
        await using var receiver =
            await Receiver.StartAsync((http, _) => Task.Delay(Timeout.Infinite, http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default));
        await using var host = await HostAsync(receiver.Address);
        host.Book.Record([Alert()]);
        await Eventually.BecomesTrueAsync(() => !receiver.All.IsEmpty);
        Assert.Equal("waiting", State(host));

        host.Clock.Turn(TimeSpan.FromSeconds(10));
        await Eventually.BecomesTrueAsync(() => Row(host).StateReason == "timeout");
    }

    [Fact]
    public async Task A_slow_receiver_does_not_hold_up_the_inbox()
    {
        await using var receiver =
            await Receiver.StartAsync((http, _) => Task.Delay(Timeout.Infinite, http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default));
        await using var host = await HostAsync(receiver.Address);
        host.Book.Record([Alert()]);
        await Eventually.BecomesTrueAsync(() => !receiver.All.IsEmpty);

        host.Book.Record([Town.Alert("a-2", Town.Ordinary)]);
        Assert.Contains(host.Get<NoticeBox>().List(new NoticeReader("desk", AsChair: false)), notice => notice.AlertId == "a-2");
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var receiver = await Receiver.StartAsync((http, _) =>
        {
            http.Response.Redirect("/elsewhere", permanent: false, preserveMethod: true);
            return Task.CompletedTask;
        });
        await using var host = await HostAsync(receiver.Address);
        host.Book.Record([Alert()]);
        await Eventually.BecomesTrueAsync(() => Row(host).StateReason == "http_307");

        Assert.All(receiver.All, got => Assert.Equal("/hook", got.Path));
    }

    [Fact]
    public async Task What_was_delivered_is_not_delivered_again_after_a_restart_that_records_it_again()
    {
        await using var receiver = await Receiver.StartAsync((_, _) => Task.CompletedTask);
        var first = await HostAsync(receiver.Address);
        first.Book.Record([Alert()]);
        await Eventually.BecomesTrueAsync(() => State(first) == "delivered");
        await first.StopAsync();

        await using var again = await HostAsync(receiver.Address, first.Folder);
        again.Book.Record([Alert()]);
        again.Book.Record([Town.Alert("a-2", Town.Ordinary, hearers: Robot)]);
        await Eventually.BecomesTrueAsync(() => receiver.All.Count == 2);

        Assert.Equal(2, receiver.All.Select(got => got.Key).Distinct().Count());
    }

    [Fact]
    public async Task What_a_stop_interrupted_is_sent_again_after_the_restart_under_the_same_key()
    {
        var slow = true;
        await using var receiver = await Receiver.StartAsync((http, _) => slow
            ? Task.Delay(Timeout.Infinite, http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default)
            : Task.CompletedTask);
        var first = await HostAsync(receiver.Address);
        first.Book.Record([Alert()]);
        await Eventually.BecomesTrueAsync(() => !receiver.All.IsEmpty);
        await first.StopAsync();
        slow = false;

        await using var again = await HostAsync(receiver.Address, first.Folder);
        await Eventually.BecomesTrueAsync(() => State(again) == "delivered");
        Assert.Equal(2, receiver.All.Count);
        Assert.Single(receiver.All.Select(got => got.Key).Distinct());
    }

    [Fact]
    public async Task A_guarded_address_is_not_called()
    {
        await using var receiver = await Receiver.StartAsync((_, _) => Task.CompletedTask);
        await using var host = await HostAsync(receiver.Address, options: Options with { AllowedNetworks = [] });
        host.Book.Record([Alert()]);
        await Eventually.BecomesTrueAsync(() => Row(host).StateReason == "address_guarded");

        Assert.Empty(receiver.All);
    }

    [Fact]
    public async Task What_is_never_taken_is_given_up_and_shown_as_failed()
    {
        await using var host = await HostAsync("ftp://example.org/", options: Options with { Backoff = new Backoff(Attempts: 1) });
        host.Book.Record([Alert()]);
        await Eventually.BecomesTrueAsync(() => State(host) == "failed");

        Assert.Equal("address_not_http", Row(host).StateReason);
    }

    [Theory]
    [InlineData("127.0.0.1", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("::ffff:169.254.169.254", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00:ec2::254", false)]
    [InlineData("100.100.100.200", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("10.1.2.3", true)]
    [InlineData("192.168.1.2", true)]
    [InlineData("203.0.113.5", true)]
    [InlineData("2001:db8::5", true)]
    public void The_guard_knows_what_lies_behind_an_address(string address, bool admitted) =>
        Assert.Equal(admitted, new AddressGuard([]).Admits(IPAddress.Parse(address)));

    [Fact]
    public void The_wait_is_anywhere_up_to_a_limit_that_doubles_and_ends()
    {
        var backoff = new Backoff(FirstSeconds: 2, LongestSeconds: 60, Attempts: 10);

        Assert.Equal([2, 4, 8, 16, 32, 60, 60, 60, 60], Enumerable.Range(1, 9).Select(failures => backoff.After(failures, 1)!.Value.TotalSeconds));
        Assert.Equal(TimeSpan.Zero, backoff.After(5, 0));
        Assert.Null(backoff.After(10, 0.5));
    }

    private static Officer Robot => Town.Desk with { Channel = "webhook" };

    private static RecordedTransition Alert() => Town.Alert("a-1", Town.Ordinary, hearers: Robot);

    private static Task<DeskHost> HostAsync(string address, string? folder = null, DeliveryOptions? options = null) =>
        DeskHost.StartAsync(folder, delivery: options ?? Options, district: Town.District(address));

    private static DeliveryRow Row(DeskHost host) =>
        host.Get<AlertDesk>().Find(new Sight.District(), "a-1")!.Deliveries.Single(row => row.Transport == "webhook");

    private static string State(DeskHost host) => Row(host).State;

    private static int Attempts(DeskHost host) => host.Get<Outbox>().Due(Instant.MaxValue, 10).Single().Attempts;
}

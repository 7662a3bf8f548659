using System.Net;
using System.Net.Sockets;
using LaborRisk.Domain;
using LaborRisk.Ledger;
using LaborRisk.Server.Accounts;
using LaborRisk.Server.Configuration;
using LaborRisk.Server.Demo;
using LaborRisk.Server.Desk;
using LaborRisk.Server.Http;
using LaborRisk.Server.Live;
using LaborRisk.Simulator;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace LaborRisk.Server.Commands;

/// <summary>Carries out <c>demo</c>: the service on embedded defaults, and a simulated district that lives in it.</summary>
internal static class DemoCommand
{
    private const ulong Seed = 1;
    private const int UsualPort = 8080;

    public static async Task<int> RunAsync(DemoRequest request, CancellationToken stop)
    {
        var folder = Path.Combine(DataFolder.Location, "demo");
        if (Directory.Exists(folder))
        {
            // Another demo may be at work in it.
            new LiveFolder(Path.Combine(folder, "data")).Create().Dispose();
            Directory.Delete(folder, recursive: true);
        }

        var district = new LivingDistrict(new LivingPlan { Seed = Seed });
        district.WriteDirectory(folder);
        var settings = new ServiceSettings
        {
            // Every visitor of a demo sits at the same machine.
            Library = new LibrarySettings { VisitorsPerAddress = 12 },
            Urls = $"http://127.0.0.1:{FreePort()}",
            DataDir = Path.Combine(folder, "data"),
            Directory = Path.Combine(folder, "enterprises.csv"),
            Officers = Path.Combine(folder, "officers.csv"),
            Clock = ClockKind.Events,
            District = LivingDistrict.Name,
            Simulated = true,
        };
        var clock = new DemoClock(district.Opening, DemoClock.DefaultSpeed, TimeProvider.System);
        await Service.RunAsync(
            settings,
            (app, cancelled) => OpenAsync(app, district, clock, cancelled),
            stop,
            parts => parts.AddSingleton(new DistrictClock(clock)).AddSingleton(new AccountsOptions { Simulated = true, Terminal = TextWriter.Null }));
        return CommandLine.Done;
    }

    private static async Task OpenAsync(WebApplication app, LivingDistrict district, DemoClock clock, CancellationToken stop)
    {
        var services = app.Services;
        var accounts = ActivatorUtilities.CreateInstance<DemoAccounts>(services, district.SeedCase, services.GetRequiredService<IReadOnlyList<Officer>>());
        var address = new Uri(app.Urls.First());
        var client = new HttpClient { BaseAddress = address };
        var motion = new DistrictMotion(district, new HttpLineDoor(client, accounts.Token(TokenKind.Ingest), TimeProvider.System), clock);
        app.Lifetime.ApplicationStopped.Register(client.Dispose);
        app.Lifetime.ApplicationStopping.Register(() => _ = motion.StopAsync(CancellationToken.None));
        await motion.StartAsync(stop);
        await motion.Warmed.WaitAsync(stop);

        // Another name of the same host, so that one browser can be the desk and the chair at once.
        var other = new UriBuilder(address) { Host = "localhost" }.Uri;
        await Console.Out.WriteLineAsync($"""

            模拟数据，企业与人员均为虚构 · simulated: no company and no person here exists
              监测大屏 wall        {address}wall#token={accounts.Token(TokenKind.Wall)}
              值班工作台 desk      {address}sign-in#link={accounts.Desk()}
              企业工会主席 chair   {other}sign-in#link={accounts.Chair()}
              职工权益资料库 library {address}library?e={district.SeedCase.EnterpriseId}
              管理员 administrator {address}sign-in#link={accounts.Administrator()}

            亲手做一遍：五位“职工”（五个无痕窗口）在资料库各问一次 · by hand: five "workers" (five private windows) each ask in the library
              {string.Join(" · ", district.SeedCase.Questions)}
              企业 company：{district.SeedCase.Name}
            按 Ctrl+C 结束 · Ctrl+C ends it
            """);
    }

    /// <summary>The usual port, or any that is free.</summary>
    private static int FreePort()
    {
        try
        {
            return Listen(UsualPort);
        }
        catch (SocketException)
        {
            return Listen(0);
        }
    }

    private static int Listen(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

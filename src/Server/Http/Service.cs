using System.Reactive.Concurrency;
using LaborRisk.Domain;
using LaborRisk.Ingest;
using LaborRisk.Ingest.Topics;
using LaborRisk.Server.Commands;
using LaborRisk.Server.Configuration;
using LaborRisk.Server.Live;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LaborRisk.Server.Http;

/// <summary>The whole service joined: every area adds its services and maps its routes here, and nowhere else.</summary>
internal static class Service
{
    private static readonly TimeSpan StopWithin = TimeSpan.FromSeconds(20);

    /// <summary>Runs until it is stopped or fails.</summary>
    /// <param name="started">Hears the addresses once requests are taken.</param>
    /// <exception cref="CommandFailedException">A file is missing or does not fit; the message says what to do.</exception>
    public static async Task RunAsync(ServiceSettings settings, Action<WebApplication> started, CancellationToken stop)
    {
        await using var app = Build(settings);
        var shard = app.Services.GetRequiredService<LiveShard>();
        var lifetime = app.Services.GetRequiredService<IHostApplicationLifetime>();
        var recovery = await shard.StartAsync(stop);
        foreach (var damaged in recovery.Damaged)
        {
            Console.Error.WriteLine(damaged);
        }

        await app.StartAsync(stop);
        started(app);
        using var stopping = stop.Register(lifetime.StopApplication);
        var ended = app.WaitForShutdownAsync(CancellationToken.None);
        await Task.WhenAny(ended, shard.Failure);
        await app.StopAsync(CancellationToken.None);
        await shard.StopAsync();
        if (shard.Failure.IsCompleted)
        {
            throw new InvalidOperationException("The shard failed.", await shard.Failure);
        }
    }

    private static WebApplication Build(ServiceSettings settings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(settings.Urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = EventBody.MostBytes;
            kestrel.Limits.MaxConcurrentConnections = 4_096;
        });

        // A line of a request could hold what somebody typed into an address: only warnings of our own making are written.
        builder.Logging.ClearProviders().AddSimpleConsole().SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.AspNetCore", LogLevel.Critical);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = StopWithin);
        builder.Services.AddLive(settings);

        var app = builder.Build();
        app.UseSecurityHeaders();
        app.UsePages();
        app.MapIngest();
        app.MapStream();
        app.MapWall();
        app.MapMetrics();
        return app;
    }

    /// <summary>The live shard and what it needs. A ledger that was added before takes the place of the file of alerts.</summary>
    private static void AddLive(this IServiceCollection services, ServiceSettings settings)
    {
        var folder = new LiveFolder(settings.DataDir ?? DataFolder.Location);
        folder.Create();
        var companies = CompanyRoll.Arrange(
            DirectoryFile.Read(settings.Directory ?? Path.Combine(folder.Root, "enterprises.csv")).Companies, folder.Companies);
        var officers = OfficersFile.Read(settings.Officers ?? Path.Combine(folder.Root, "officers.csv"));
        var thresholds = settings.Thresholds is null ? new Thresholds() : ThresholdsFile.Read(settings.Thresholds);
        var tokens = TokenFile.Open(folder.Tokens, out var fresh);
        foreach (var (kind, token) in fresh)
        {
            Console.WriteLine($"令牌（只显示一次） · token, shown once: {kind.ToString().ToLowerInvariant()} {token}");
        }

        services.AddSingleton<ITokenCheck>(tokens);
        services.AddSingleton(new StreamClients(settings.Stream));
        services.AddSingleton(companies);
        services.AddSingleton(officers);
        services.AddSingleton(thresholds);
        services.TryAddSingleton<IAlertBook>(_ => new AlertFile(folder.Alerts, companies));
        services.AddSingleton<StreamViews>(context => BearerToken.IsGiven(context, TokenKind.Wall) ? StreamView.Wall : null);
        services.AddSingleton<IScheduler>(_ => new EventLoopScheduler(start => new Thread(start) { Name = "shard", IsBackground = true }));
        services.AddSingleton(provider => new LiveShard(
            new ShardInputs(
                companies, officers, thresholds, TopicClassifier.LoadDefault(), EpochKeys.Open(folder.Keys),
                settings.Clock == ClockKind.Arrival ? TimeProvider.System : null),
            new LiveSettings(folder, settings.Intake, settings.Journal, settings.Stream, settings.District, settings.Simulated),
            provider.GetRequiredService<IAlertBook>(),
            provider.GetService<ILedgerFigures>(),
            provider.GetRequiredService<IScheduler>(),
            TimeProvider.System));
    }
}

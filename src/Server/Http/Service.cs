using System.Reactive.Concurrency;
using LaborRisk.Domain;
using LaborRisk.Ingest;
using LaborRisk.Ingest.Topics;
using LaborRisk.Server.Accounts;
using LaborRisk.Server.Analyst;
using LaborRisk.Server.Commands;
using LaborRisk.Server.Configuration;
using LaborRisk.Server.Delivery;
using LaborRisk.Server.Desk;
using LaborRisk.Server.Library;
using LaborRisk.Server.Live;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LaborRisk.Server.Http;

/// <summary>The whole service joined: every area adds its services and maps its routes here, and nowhere else.</summary>
internal static class Service
{
    private static readonly TimeSpan StopWithin = TimeSpan.FromSeconds(20);

    /// <summary>Runs until it is stopped or fails.</summary>
    /// <param name="started">Runs once requests are taken.</param>
    /// <param name="parts">Registered before the service's own parts, and in their place.</param>
    /// <exception cref="CommandFailedException">A file is missing or does not fit; the message says what to do.</exception>
    public static async Task RunAsync(
        ServiceSettings settings, Func<WebApplication, CancellationToken, Task> started, CancellationToken stop, Action<IServiceCollection>? parts = null)
    {
        await using var app = Build(settings, parts);
        var shard = app.Services.GetRequiredService<LiveShard>();
        var lifetime = app.Services.GetRequiredService<IHostApplicationLifetime>();
        var recovery = await shard.StartAsync(stop);
        foreach (var damaged in recovery.Damaged)
        {
            Console.Error.WriteLine(damaged);
        }

        await app.StartAsync(stop);
        await started(app, stop);
        using var stopping = stop.Register(lifetime.StopApplication);
        var ended = app.WaitForShutdownAsync(CancellationToken.None);
        await Task.WhenAny(ended, shard.Failure);
        await app.StopAsync(CancellationToken.None);
        await shard.StopAsync();
        if (shard.Failure.IsCompleted)
        {
            throw new InvalidOperationException("The shard failed.", await shard.Failure);
        }

        // The host stops by itself when a part of it fails, and would call that a good end.
        foreach (var part in app.Services.GetServices<IHostedService>().OfType<BackgroundService>())
        {
            if (part.ExecuteTask is { IsFaulted: true } failed)
            {
                throw new InvalidOperationException($"{part.GetType().Name} failed.", failed.Exception);
            }
        }
    }

    /// <summary>The service joined, not yet started: neither the shard nor the web server.</summary>
    internal static WebApplication Build(ServiceSettings settings, Action<IServiceCollection>? parts = null)
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
        builder.Services.AddSingleton<IMemoryPoolFactory<byte>, ForgetfulMemory>();
        parts?.Invoke(builder.Services);
        builder.Services.AddLive(settings);

        var app = builder.Build();

        // Asked for first, let go of last.
        _ = app.Services.GetRequiredService<FolderLock>();
        app.UseProxies(settings.Proxies);
        app.UseSecurityHeaders();
        app.UsePages();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAccess();
        app.MapAccounts();
        app.MapDesk();
        app.MapNotices();
        app.MapLibrary();
        app.MapIngest();
        app.MapStream();
        app.MapWall();
        app.MapAnalyst();
        app.MapMetrics();
        return app;
    }

    /// <summary>The live shard, the people's side of the service, and what both need.</summary>
    private static void AddLive(this IServiceCollection services, ServiceSettings settings)
    {
        var folder = new LiveFolder(settings.DataDir ?? DataFolder.Location);
        var taken = folder.Create();
        services.AddSingleton(_ => taken);
        var directoryFile = settings.Directory ?? Path.Combine(folder.Root, "enterprises.csv");
        var officersFile = settings.Officers ?? Path.Combine(folder.Root, "officers.csv");
        var companies = CompanyRoll.Arrange(DirectoryFile.Read(directoryFile).Companies, folder.Companies);
        var officers = OfficersFile.Read(officersFile);
        var thresholds = settings.Thresholds is null ? new Thresholds() : ThresholdsFile.Read(settings.Thresholds);
        var history = InputHistory.Open(folder);
        history.Keep(directoryFile, officersFile, settings.Thresholds);
        services
            .AddLedger(folder.Root)
            .AddAccounts(new AccountsOptions
            {
                Simulated = settings.Simulated,

                // What goes anywhere but to a terminal is kept by somebody, as a log.
                SecretsFile = Console.IsOutputRedirected ? Path.Combine(folder.Root, "first-start.txt") : null,
            })
            .AddDelivery(new DeliveryOptions
            {
                WebhookSecret = settings.Delivery.WebhookSecret,
                AllowedNetworks = settings.Delivery.Networks,
            })
            .AddDesk(new District(companies, officers, thresholds))
            .AddLibrary(new LibraryLimits { VisitorsOfAddress = settings.Library.VisitorsPerAddress }, settings.Simulated)
            .AddSingleton<IQueryDoor, LibraryDoor>()
            .AddHostedService<LedgerStream>();
        services.AddSingleton(new StreamClients(settings.Stream));
        services.AddSingleton(companies);
        services.AddSingleton(officers);
        services.AddSingleton(thresholds);
        services.AddSingleton<IScheduler>(_ => new EventLoopScheduler(start => new Thread(start) { Name = "shard", IsBackground = true }));
        services.AddSingleton(provider => new LiveShard(
            new ShardInputs(
                companies, officers, thresholds, TopicClassifier.LoadDefault(), EpochKeys.Open(folder.Keys),
                settings.Clock == ClockKind.Arrival ? TimeProvider.System : null)
            {
                LongestGap = TimeSpan.FromDays(settings.Intake.LongestGapDays),
            },
            new LiveSettings(folder, settings.Intake, settings.Journal, settings.Stream, settings.District, settings.Simulated),
            provider.GetRequiredService<IAlertBook>(),
            provider.GetService<ILedgerFigures>(),
            provider.GetRequiredService<IScheduler>(),
            TimeProvider.System)
        {
            Complain = Console.Error.WriteLine,
            History = history,
        });
    }
}

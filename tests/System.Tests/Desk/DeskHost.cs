using LaborRisk.Ledger;
using LaborRisk.Server.Accounts;
using LaborRisk.Server.Configuration;
using LaborRisk.Server.Delivery;
using LaborRisk.Server.Desk;
using LaborRisk.Server.Http;
using LaborRisk.Server.Live;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LaborRisk.WholeProduct.Desk;

/// <summary>Accounts, desk and delivery on a real server on a free loopback port, with a ledger in a folder that outlives a restart.</summary>
internal sealed class DeskHost : IAsyncDisposable
{
    public const string Password = "correct horse battery";

    private readonly WebApplication app;
    private readonly HttpClient client;

    private DeskHost(WebApplication app, string folder, TurnedClock clock, StringWriter terminal, LogKeeper log)
    {
        this.app = app;
        Folder = folder;
        Clock = clock;
        Terminal = terminal;
        Log = log;
        var plain = new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false };
        client = new HttpClient(plain) { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public string Folder { get; }

    public TurnedClock Clock { get; }

    /// <summary>What the first start showed.</summary>
    public StringWriter Terminal { get; }

    public LogKeeper Log { get; }

    public AlertBook Book => Get<AlertBook>();

    public static async Task<DeskHost> StartAsync(
        string? folder = null, TurnedClock? clock = null, DeliveryOptions? delivery = null, District? district = null, bool simulated = false)
    {
        folder ??= Directory.CreateTempSubdirectory("desk-").FullName;
        clock ??= new TurnedClock();
        var (terminal, log) = (new StringWriter(), new LogKeeper());
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Trace);
        builder.Services
            .AddSingleton<TimeProvider>(clock)
            .AddLedger(folder)
            .AddAccounts(new AccountsOptions { Terminal = terminal, Simulated = simulated })
            .AddDelivery(delivery ?? new DeliveryOptions())
            .AddDesk(district ?? Town.District());
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.UseAccess();
        app.MapAccounts();
        app.MapDesk();
        app.MapNotices();
        await app.StartAsync();
        return new DeskHost(app, folder, clock, terminal, log);
    }

    /// <summary>The whole service, joined as <c>run</c> joins it, over the same district.</summary>
    public static async Task<DeskHost> StartJoinedAsync(int signInsPerMinute = 30)
    {
        var folder = Directory.CreateTempSubdirectory("joined-").FullName;
        await Town.WriteAsync(folder);
        var (clock, terminal, log) = (new TurnedClock(), new StringWriter(), new LogKeeper());
        var app = Service.Build(new ServiceSettings { DataDir = folder, Urls = "http://127.0.0.1:0", Clock = ClockKind.Events }, services => services
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton(new AccountsOptions { Terminal = terminal, SignInsPerMinute = signInsPerMinute })
            .AddSingleton<ILoggerProvider>(log));
        await app.Services.GetRequiredService<LiveShard>().StartAsync(CancellationToken.None);
        await app.StartAsync();
        return new DeskHost(app, folder, clock, terminal, log);
    }

    public T Get<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    /// <summary>Adds an account without asking anybody.</summary>
    public Account Add(string name, Role role, string officerId = "", string town = "", bool password = false)
    {
        var account = new Account { Name = name, DisplayName = name, Role = role, OfficerId = officerId, Town = town };
        account = password
            ? account with { PasswordHash = Get<Microsoft.AspNetCore.Identity.IPasswordHasher<Account>>().HashPassword(account, Password) }
            : account;
        Get<AccountStore>().Add(account, "test");
        return account;
    }

    /// <summary>A signed-in browser of the account.</summary>
    public Visitor SignedIn(Account account)
    {
        var id = Get<SessionStore>().Begin(account.Name);
        return new Visitor(this) { Cookie = $"{SessionCookie.Name}={id}", Csrf = Get<CallerReader>().Of(account, id).Csrf };
    }

    public Visitor SignedIn(string name, Role role, string officerId = "", string town = "") => SignedIn(Add(name, role, officerId, town));

    public Visitor Anyone() => new(this);

    public Visitor WithToken(string token) => new(this) { Token = token };

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);

    /// <summary>The routes as the server has them: method and pattern.</summary>
    public IEnumerable<string> Routes() => Names(Get<EndpointDataSource>().Endpoints);

    /// <summary>Stops it as a restart does; the folder stays.</summary>
    public async Task StopAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        client.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

    private static IEnumerable<string> Names(IEnumerable<Endpoint> endpoints) =>
        from endpoint in endpoints.OfType<RouteEndpoint>()
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []
        select $"{method} {endpoint.RoutePattern.RawText}";
}

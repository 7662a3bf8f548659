using System.Text;
using LaborRisk.Domain;
using LaborRisk.Server.Library;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LaborRisk.WholeProduct.Library;

/// <summary>The library alone, on a free port, with a door that remembers what came and a log that remembers what was written.</summary>
internal sealed class LibraryHost : IAsyncDisposable
{
    public const string Enterprise = "91990001ABCDEFGH12";

    private readonly WebApplication app;

    private LibraryHost(WebApplication app, Door door, Log log) => (this.app, Received, Logged) = (app, door, log);

    public HttpClient Client { get; } = new();

    public Door Received { get; }

    public Log Logged { get; }

    public static async Task<LibraryHost> StartAsync(LibraryLimits? limits = null)
    {
        var (door, log) = (new Door(), new Log());
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(log);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<IQueryDoor>(door);
        builder.Services.AddLibrary(limits);
        var app = builder.Build();
        app.UseRouting();
        app.UseRateLimiter();
        app.MapLibrary();
        await app.StartAsync();
        var host = new LibraryHost(app, door, log);
        host.Client.BaseAddress = new Uri(app.Urls.Single());
        return host;
    }

    public Task<HttpResponseMessage> PostAsync(string body) =>
        Client.PostAsync(new Uri("/api/library/search", UriKind.Relative), new StringContent(body, Encoding.UTF8, "application/json"));

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
    }

    internal sealed class Door : IQueryDoor
    {
        public List<string> Records { get; } = [];

        public bool IsOpen { get; set; } = true;

        public CompanyDirectory Companies { get; } = new([new Enterprise(Enterprise, "澜川星禾数智科技有限公司", "青禾镇", "I65", 180, "c", "m")]);

        public ValueTask<bool> Send(ReadOnlyMemory<byte> record, CancellationToken stop)
        {
            if (IsOpen)
            {
                Records.Add(Encoding.UTF8.GetString(record.Span));
            }

            return ValueTask.FromResult(IsOpen);
        }
    }

    internal sealed class Log : ILoggerProvider, ILogger
    {
        private readonly StringBuilder text = new();

        public string Text
        {
            get
            {
                lock (text)
                {
                    return text.ToString();
                }
            }
        }

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (text)
            {
                text.AppendLine(formatter(state, exception)).AppendLine(exception?.ToString());
            }
        }

        public void Dispose()
        {
        }
    }
}

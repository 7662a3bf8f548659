using System.Net;
using System.Net.Sockets;
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
    /// <summary>The address the requests come from, told apart from the one that is listened on; Linux lends the whole of 127.0.0.0/8.</summary>
    public static readonly IPAddress From = OperatingSystem.IsLinux() ? IPAddress.Parse("127.0.0.9") : IPAddress.Any;

    public const string Enterprise = "91990001ABCDEFGH12";

    private readonly WebApplication app;

    private LibraryHost(WebApplication app, Door door, Journal log) => (this.app, Received, Logged) = (app, door, log);

    public HttpClient Client { get; } = new(new SocketsHttpHandler { ConnectCallback = ConnectAsync });

    public Door Received { get; }

    public Journal Logged { get; }

    public static async Task<LibraryHost> StartAsync(LibraryLimits? limits = null)
    {
        var (door, log) = (new Door(), new Journal());
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

    private static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken stop)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        socket.Bind(new IPEndPoint(From, 0));
        await socket.ConnectAsync(context.DnsEndPoint, stop);
        return new NetworkStream(socket, ownsSocket: true);
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

    internal sealed class Journal : ILoggerProvider, ILogger
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

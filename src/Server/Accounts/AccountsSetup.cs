using LaborRisk.Ledger;
using LaborRisk.Server.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LaborRisk.Server.Accounts;

/// <summary>Joins accounts, sessions and the access table to a host.</summary>
internal static class AccountsSetup
{
    /// <summary>The ledger in a folder, and all that is kept in it. Needs a <see cref="TimeProvider"/> or takes the system's.</summary>
    public static IServiceCollection AddLedger(this IServiceCollection services, string folder)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddSingleton(_ => LedgerStore.Open(Path.Combine(folder, "ledger.db")))
            .AddSingleton(_ => SecretBox.Open(Path.Combine(folder, "ledger.key")))
            .AddSingleton<LedgerNews>()
            .AddSingleton<AccountStore>()
            .AddSingleton<SessionStore>()
            .AddSingleton<SignInFailures>()
            .AddSingleton<TokenStore>();
    }

    /// <summary>Needs <see cref="AddLedger"/> and the desk's district; the host's pipeline needs <c>UseRateLimiter</c>.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services, AccountsOptions options)
    {
        services.AddApiDescription();
        services.TryAddSingleton(options);
        return services
            .AddRateLimiter(limiter => limiter.AddPolicy<string, SignInRate>(SignInRate.Name))
            .AddSingleton(provider => provider.GetRequiredService<AccountsOptions>().Sessions)
            .AddSingleton(AccessTable.Read())
            .AddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>()
            .AddSingleton<CallerReader>()
            .AddSingleton<SignIn>()
            .AddSingleton<SetupCode>()
            .AddSingleton<SecretsFile>()
            .AddSingleton<SessionRoutes>()
            .AddSingleton<AccountRoutes>()
            .AddSingleton<TokenRoutes>()
            .AddHostedService<FirstStart>();
    }

    /// <summary>The gate before every route; after routing, before the routes.</summary>
    public static IApplicationBuilder UseAccess(this IApplicationBuilder app) => app.UseMiddleware<AccessGate>();

    public static void MapAccounts(this IEndpointRouteBuilder routes)
    {
        var session = routes.ServiceProvider.GetRequiredService<SessionRoutes>();
        var accounts = routes.ServiceProvider.GetRequiredService<AccountRoutes>();
        var tokens = routes.ServiceProvider.GetRequiredService<TokenRoutes>();

        routes.MapOpenApi();
        routes.MapGet("/api/session", session.Get).Produces<SessionAnswer>();
        routes.MapPost("/api/session", (Delegate)session.PostAsync).Accepts<SignInForm>("application/json").Produces<SessionAnswer>()
            .RequireRateLimiting(SignInRate.Name);
        routes.MapPost("/api/session/link", (Delegate)session.LinkAsync).Accepts<LinkForm>("application/json").Produces<SessionAnswer>()
            .RequireRateLimiting(SignInRate.Name);
        routes.MapDelete("/api/session", session.Delete);
        routes.MapPost("/api/session/password", (Delegate)session.PasswordAsync).Accepts<PasswordForm>("application/json");
        routes.MapPost("/api/session/totp", (Delegate)session.NewTotpAsync).Accepts<TotpForm>("application/json").Produces<TotpAnswer>();
        routes.MapPut("/api/session/totp", (Delegate)session.ConfirmTotpAsync).Accepts<CodeForm>("application/json");
        routes.MapPost("/api/setup", (Delegate)session.SetupAsync).Accepts<SetupForm>("application/json").RequireRateLimiting(SignInRate.Name);

        routes.MapGet("/api/accounts", accounts.List).Produces<AccountsAnswer>();
        routes.MapPost("/api/accounts", (Delegate)accounts.AddAsync)
            .Accepts<NewAccountForm>("application/json").Produces<AccountItem>(StatusCodes.Status201Created);
        routes.MapPatch("/api/accounts/{name}", (Delegate)accounts.ChangeAsync)
            .Accepts<AccountChangeForm>("application/json").Produces<AccountItem>();
        routes.MapGet("/api/tokens", tokens.List).Produces<TokensAnswer>();
        routes.MapPost("/api/tokens", (Delegate)tokens.AddAsync)
            .Accepts<TokenForm>("application/json").Produces<NewTokenAnswer>(StatusCodes.Status201Created);
        routes.MapDelete("/api/tokens/{id}", tokens.Revoke);
    }
}

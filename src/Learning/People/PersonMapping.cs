using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Learning.People;

/// <summary>What Identity's own context would map, at schema version 3, but the same for whoever asks: that one takes its shape from the services of the host.</summary>
internal sealed class PersonMapping :
    IEntityTypeConfiguration<Person>,
    IEntityTypeConfiguration<IdentityUserClaim<Guid>>,
    IEntityTypeConfiguration<IdentityUserLogin<Guid>>,
    IEntityTypeConfiguration<IdentityUserToken<Guid>>,
    IEntityTypeConfiguration<IdentityUserPasskey<Guid>>
{
    private const int KeyLength = 128;

    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.ToTable("People");
        person.Property(p => p.Id).ValueGeneratedNever();
        person.Property(p => p.Name).HasMaxLength(Person.NameLength);
        person.Property(p => p.Language).HasMaxLength(2).IsUnicode(false);
        person.Property(p => p.UserName).HasMaxLength(Person.EmailLength);
        person.Property(p => p.NormalizedUserName).HasMaxLength(Person.EmailLength);
        person.Property(p => p.Email).HasMaxLength(Person.EmailLength);
        person.Property(p => p.NormalizedEmail).HasMaxLength(Person.EmailLength);
        person.Property(p => p.PhoneNumber).HasMaxLength(50);
        person.Property(p => p.PasswordHash).HasMaxLength(200).IsUnicode(false);
        person.Property(p => p.SecurityStamp).HasMaxLength(100).IsUnicode(false);
        person.Property(p => p.ConcurrencyStamp).HasMaxLength(36).IsUnicode(false).IsConcurrencyToken();
        person.Property(p => p.Pseudonym).HasMaxLength(Person.PseudonymLength).IsFixedLength().IsUnicode(false);
        person.HasIndex(p => p.Pseudonym).IsUnique();
        person.HasIndex(p => p.NormalizedUserName).IsUnique();
        person.HasIndex(p => p.NormalizedEmail).IsUnique();
    }

    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> claim)
    {
        claim.ToTable("PersonClaims");
        claim.Property(c => c.ClaimType).HasMaxLength(256);
        claim.HasOne<Person>().WithMany().HasForeignKey(c => c.UserId);
    }

    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> login)
    {
        login.ToTable("PersonLogins");
        login.HasKey(l => new { l.LoginProvider, l.ProviderKey });
        login.Property(l => l.LoginProvider).HasMaxLength(KeyLength);
        login.Property(l => l.ProviderKey).HasMaxLength(KeyLength);
        login.Property(l => l.ProviderDisplayName).HasMaxLength(KeyLength);
        login.HasOne<Person>().WithMany().HasForeignKey(l => l.UserId);
    }

    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> token)
    {
        token.ToTable("PersonTokens");
        token.HasKey(t => new { t.UserId, t.LoginProvider, t.Name });
        token.Property(t => t.LoginProvider).HasMaxLength(KeyLength);
        token.Property(t => t.Name).HasMaxLength(KeyLength);
        token.HasOne<Person>().WithMany().HasForeignKey(t => t.UserId);
    }

    public void Configure(EntityTypeBuilder<IdentityUserPasskey<Guid>> passkey)
    {
        passkey.ToTable("PersonPasskeys");
        passkey.HasKey(p => p.CredentialId);
        // WebAuthn allows 1023 bytes; an index key of SQL Server holds 900, and no authenticator comes near.
        passkey.Property(p => p.CredentialId).HasMaxLength(900);
        passkey.OwnsOne(p => p.Data).ToJson();
        passkey.HasOne<Person>().WithMany().HasForeignKey(p => p.UserId);
    }
}

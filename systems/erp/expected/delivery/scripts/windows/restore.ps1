#Requires -Version 7.0
# Restaure des données de ERP de supermarché sur Azure App Service, toujours à côté de ce qui est là.
[CmdletBinding()]
param(
    [Parameter(Mandatory)]
    [ValidateSet('prod')]
    [string]$Environment,
    [switch]$DryRun,
    [switch]$Yes,
    [string]$Confirmed,
    [string[]]$Only,
    [string]$At,
    [string]$To
)
. (Join-Path $PSScriptRoot 'lib/Common.ps1')
. (Join-Path $PSScriptRoot 'lib/Azure.ps1')
$Chosen = @($At | Where-Object { $_ } | ForEach-Object { "at=$_" }; $To | Where-Object { $_ } | ForEach-Object { "to=$_" })
Initialize-Script 'erp' $Environment $DryRun $Yes $Confirmed $Only $Chosen
Enter-Lock
switch ($Environment) {
    'prod' {
        Assert-Tool 'az'
        Assert-One 'db' 'app'
        Connect-Cloud
        if (Test-Wanted 'db') {
            Restore-FlexibleServer 'postgres' 'db' 'rg-erp-prod' 'erp-postgres-prod' 'no'
        }
        if (Test-Wanted 'app') {
            Restore-WebAppFiles 'app' 'rg-erp-prod' 'erp-supermarket-prod' 'staging'
        }
    }
}
Complete-Script

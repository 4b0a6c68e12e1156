#Requires -Version 7.0
# Contrôle chaque composant de Taylor Shift, vente des billets du concert et ne change rien.
[CmdletBinding()]
param(
    [Parameter(Mandatory)]
    [ValidateSet('dev', 'staging', 'prod')]
    [string]$Environment,
    [switch]$DryRun,
    [switch]$Yes,
    [string]$Confirmed,
    [string[]]$Only
)
. (Join-Path $PSScriptRoot 'lib/Common.ps1')
. (Join-Path $PSScriptRoot 'lib/Azure.ps1')
$Chosen = @()
Initialize-Script 'taylor-shift' $Environment $DryRun $Yes $Confirmed $Only $Chosen
Enter-Lock
switch ($Environment) {
    'dev' {
        Assert-Tool 'az'
        Connect-Cloud
        if (Test-Wanted 'db') {
            Test-FlexibleServer 'mysql' 'db' 'rg-taylor-shift-dev' 'mysql-taylor-shift-dev-db-e945' 'DB_CNF'
        }
        if (Test-Wanted 'secrets') {
            Test-KeyVault 'secrets' 'kv-taylor-shi-a7675-e945'
        }
        if (Test-Wanted 'shop') {
            Test-ContainerApp 'shop' 'rg-taylor-shift-dev' 'ca-taylor-shift-dev-shop' '/'
        }
        if (Test-Wanted 'logs') {
            Test-State 'logs' 'Succeeded' 'az' 'resource' 'show' '--resource-group' 'rg-taylor-shift-dev' '--resource-type' 'Microsoft.OperationalInsights/workspaces' '--name' 'log-taylor-shift-dev-logs' '--query' 'properties.provisioningState' '--output' 'tsv'
        }
        Complete-Checks
    }
    'staging' {
        Assert-Tool 'az'
        Connect-Cloud
        if (Test-Wanted 'edge') {
            Test-FrontDoor 'edge' 'rg-taylor-shift-staging' 'afd-taylor-shift-staging-edge' 'fde-taylor-shift-staging-edge' '/'
        }
        if (Test-Wanted 'db') {
            Test-FlexibleServer 'mysql' 'db' 'rg-taylor-shift-staging' 'mysql-taylor-shift-staging-db-dff5' 'DB_CNF'
        }
        if (Test-Wanted 'secrets') {
            Test-KeyVault 'secrets' 'kv-taylor-shi-3d412-dff5'
        }
        if (Test-Wanted 'shop') {
            Test-ContainerApp 'shop' 'rg-taylor-shift-staging' 'ca-taylor-shift-staging-shop' '/' 'afd-taylor-shift-staging-edge' 'fde-taylor-shift-staging-edge'
        }
        if (Test-Wanted 'network') {
            Test-State 'network' 'Succeeded' 'az' 'resource' 'show' '--resource-group' 'rg-taylor-shift-staging' '--resource-type' 'Microsoft.Network/virtualNetworks' '--name' 'vnet-taylor-shift-staging-network' '--query' 'properties.provisioningState' '--output' 'tsv'
        }
        if (Test-Wanted 'logs') {
            Test-State 'logs' 'Succeeded' 'az' 'resource' 'show' '--resource-group' 'rg-taylor-shift-staging' '--resource-type' 'Microsoft.OperationalInsights/workspaces' '--name' 'log-taylor-shift-staging-logs' '--query' 'properties.provisioningState' '--output' 'tsv'
        }
        Complete-Checks
    }
    'prod' {
        Assert-Tool 'az'
        Connect-Cloud
        if (Test-Wanted 'edge') {
            Test-FrontDoor 'edge' 'rg-taylor-shift-prod' 'afd-taylor-shift-prod-edge' 'fde-taylor-shift-prod-edge' '/'
        }
        if (Test-Wanted 'db') {
            Test-FlexibleServer 'mysql' 'db' 'rg-taylor-shift-prod' 'mysql-taylor-shift-prod-db-0644' 'DB_CNF'
        }
        if (Test-Wanted 'secrets') {
            Test-KeyVault 'secrets' 'kv-taylor-shi-b95d6-0644'
        }
        if (Test-Wanted 'shop') {
            Test-ContainerApp 'shop' 'rg-taylor-shift-prod' 'ca-taylor-shift-prod-shop' '/' 'afd-taylor-shift-prod-edge' 'fde-taylor-shift-prod-edge'
        }
        if (Test-Wanted 'network') {
            Test-State 'network' 'Succeeded' 'az' 'resource' 'show' '--resource-group' 'rg-taylor-shift-prod' '--resource-type' 'Microsoft.Network/virtualNetworks' '--name' 'vnet-taylor-shift-prod-network' '--query' 'properties.provisioningState' '--output' 'tsv'
        }
        if (Test-Wanted 'logs') {
            Test-State 'logs' 'Succeeded' 'az' 'resource' 'show' '--resource-group' 'rg-taylor-shift-prod' '--resource-type' 'Microsoft.OperationalInsights/workspaces' '--name' 'log-taylor-shift-prod-logs' '--query' 'properties.provisioningState' '--output' 'tsv'
        }
        Complete-Checks
    }
}
Complete-Script

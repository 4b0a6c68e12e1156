terraform {
  backend "azurerm" {
    # Le compte existe avant le premier plan, et seul l'opérateur sait où :
    # terraform init \
    #   -backend-config=resource_group_name=rg-beta-50-tfstate \
    #   -backend-config=storage_account_name=stbeta50tfd349
    container_name   = "tfstate"
    key              = "beta-50/beta.tfstate"
    use_azuread_auth = true
  }
}

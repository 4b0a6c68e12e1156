# Réseau virtuel : sous-réseaux avec leurs groupes de sécurité, et zones de noms privés.

resource "azurerm_virtual_network" "main" {
  name                = var.name
  resource_group_name = var.resource_group_name
  location            = var.location
  tags                = var.tags
  address_space       = [var.address_space]
}

resource "azurerm_subnet" "main" {
  for_each             = var.subnets
  name                 = each.value.name
  resource_group_name  = var.resource_group_name
  virtual_network_name = azurerm_virtual_network.main.name
  address_prefixes     = [each.value.addresses]
  # Les groupes de sécurité valent aussi pour les points de terminaison privés.
  private_endpoint_network_policies = "Enabled"

  dynamic "delegation" {
    for_each = each.value.delegation != null ? [true] : []

    content {
      name = "delegation"

      service_delegation {
        name = each.value.delegation
        actions = [
          each.value.delegation == "Microsoft.Web/serverFarms" ? "Microsoft.Network/virtualNetworks/subnets/action" : "Microsoft.Network/virtualNetworks/subnets/join/action",
        ]
      }
    }
  }
}

resource "azurerm_network_security_group" "main" {
  for_each            = var.subnets
  name                = each.value.security_group
  resource_group_name = var.resource_group_name
  location            = var.location
  tags                = var.tags
}

# Les règles d'Azure admettent le réseau et refusent Internet ; voici les exceptions.
resource "azurerm_network_security_rule" "main" {
  for_each                    = var.lets_in
  name                        = each.key
  resource_group_name         = var.resource_group_name
  network_security_group_name = azurerm_network_security_group.main[each.value.subnet].name
  priority                    = each.value.priority
  direction                   = "Inbound"
  access                      = "Allow"
  protocol                    = each.value.protocol
  source_address_prefix       = each.value.from
  source_port_range           = "*"
  destination_address_prefix  = "*"
  destination_port_ranges     = each.value.ports
}

resource "azurerm_subnet_network_security_group_association" "main" {
  for_each                  = var.subnets
  subnet_id                 = azurerm_subnet.main[each.key].id
  network_security_group_id = azurerm_network_security_group.main[each.key].id
}

resource "azurerm_private_dns_zone" "main" {
  for_each            = var.private_dns_zones
  name                = each.key
  resource_group_name = var.resource_group_name
  tags                = var.tags
}

resource "azurerm_private_dns_zone_virtual_network_link" "main" {
  for_each              = var.private_dns_zones
  name                  = var.name
  resource_group_name   = var.resource_group_name
  private_dns_zone_name = azurerm_private_dns_zone.main[each.key].name
  virtual_network_id    = azurerm_virtual_network.main.id
  tags                  = var.tags
}

"""Fills an empty Tryton with a supermarket: a company, its accounts, products on its shelves and customers.

The database is the one of the environment, TRYTOND_DATABASE_URI, which Tryton reads when it is imported.
"""
from decimal import Decimal

from proteus import Model, config
from trytond.modules.account.tests.tools import create_chart, get_accounts
from trytond.modules.company.tests.tools import create_company, get_company

PRODUCTS = 50
CUSTOMERS = 100
SHELVES = ['Fruits', 'Vegetables', 'Bakery', 'Dairy', 'Drinks']


def main():
    config.set_trytond()
    create_company()
    company = get_company()
    create_chart(company)
    stock_shelves(get_accounts(company))
    welcome_customers()


def stock_shelves(accounts):
    Category = Model.get('product.category')
    Template = Model.get('product.template')
    category = Category(name='Groceries', accounting=True)
    category.account_expense = accounts['expense']
    category.account_revenue = accounts['revenue']
    category.save()
    unit, = Model.get('product.uom').find([('name', '=', 'Unit')])
    templates = []
    for number in range(1, PRODUCTS + 1):
        template = Template(name='%s %d' % (SHELVES[number % len(SHELVES)], number))
        template.default_uom = unit
        template.type = 'goods'
        template.salable = True
        template.list_price = Decimal(number)
        template.account_category = category
        templates.append(template)
    Template.save(templates)


def welcome_customers():
    Party = Model.get('party.party')
    customers = []
    for number in range(1, CUSTOMERS + 1):
        customer = Party(name='Customer %d' % number)
        address, = customer.addresses or [customer.addresses.new()]
        address.street = '%d Market Street' % number
        customers.append(customer)
    Party.save(customers)


if __name__ == '__main__':
    main()
